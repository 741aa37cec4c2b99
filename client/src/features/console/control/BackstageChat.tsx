import { newId, type BackstageMessage } from '@jingqi/contract';
import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatClock } from '../../../ui/time.ts';
import { useControl } from './controlContext.ts';

/** What hosts and staff say to each other; the latest stays in sight. */
export function BackstageChat() {
  const { t } = useTranslation('console');
  const { session } = useControl();
  const messages = session.backstage?.messages ?? [];
  return (
    <div className="side-panel side-panel--chat">
      <ul className="chat" data-testid="chat" aria-live="polite">
        {messages.length === 0 && <li className="muted">{t('control.chat.empty')}</li>}
        {messages.map((message) => (
          <ChatLine key={message.id} message={message} isMine={message.personId === session.personId} />
        ))}
      </ul>
      <Say />
    </div>
  );
}

// Kept the same, so that it runs once, when the line appears.
function intoView(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' });
}

function ChatLine({ message, isMine }: { message: BackstageMessage; isMine: boolean }) {
  const language = useLanguage();
  return (
    <li ref={intoView} className={isMine ? 'chat__line chat__line--mine' : 'chat__line'}>
      <span className="muted">
        {message.name} {formatClock(message.at, language)}
      </span>
      <span className="chat__text">{message.text}</span>
    </li>
  );
}

function Say() {
  const { t } = useTranslation('console');
  const { session, command } = useControl();
  const [draft, setDraft] = useState({ id: newId(), text: '' });
  const say = async (): Promise<void> => {
    const text = draft.text.trim();
    if (text === '') return;
    // The same id until it has arrived, so that trying again never says it twice.
    const answer = await command('backstage:say', { eventId: session.eventId, id: draft.id, text });
    if (answer) setDraft({ id: newId(), text: '' });
  };
  return (
    <Space.Compact block>
      <Input
        maxLength={300}
        value={draft.text}
        placeholder={t('control.chat.placeholder')}
        aria-label={t('control.chat.placeholder')}
        data-testid="chat-text"
        onChange={(change) => setDraft({ ...draft, text: change.target.value })}
        onPressEnter={(event) => event.nativeEvent.isComposing || void say()}
      />
      <Button type="primary" disabled={draft.text.trim() === ''} data-testid="chat-send" onClick={() => void say()}>
        {t('control.chat.send')}
      </Button>
    </Space.Compact>
  );
}
