import { newId } from '@jingqi/contract';
import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useControl } from './controlContext.ts';

/** One sentence to all viewers, until taken down or replaced. */
export function AnnouncePanel() {
  const { t } = useTranslation('console');
  const { session, command } = useControl();
  const { eventId, stage } = session;
  const announce = (text: string): Promise<unknown> => command('stage:announce', { eventId, id: newId(), text });
  if (stage.state === 'ended') return null;
  return (
    <section className="panel announce" data-testid="announce">
      <h2 className="panel__title">{t('control.announce.title')}</h2>
      {stage.announcement && (
        <p className="announce__shown">
          <span className="chip chip--gold">{t('control.announce.shown')}</span>
          <span data-testid="announcement">{stage.announcement.text}</span>
          <Button size="small" data-testid="announce-down" onClick={() => void announce('')}>
            {t('control.announce.takeDown')}
          </Button>
        </p>
      )}
      <Write onAnnounce={announce} />
    </section>
  );
}

function Write({ onAnnounce }: { onAnnounce: (text: string) => Promise<unknown> }) {
  const { t } = useTranslation('console');
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    if (text.trim() === '') return;
    const answer = await onAnnounce(text.trim());
    if (answer !== null) setText('');
  };
  return (
    <Space.Compact block>
      <Input
        maxLength={120}
        value={text}
        placeholder={t('control.announce.placeholder')}
        aria-label={t('control.announce.placeholder')}
        data-testid="announce-text"
        onChange={(change) => setText(change.target.value)}
        onPressEnter={(event) => event.nativeEvent.isComposing || void send()}
      />
      <Button disabled={text.trim() === ''} data-testid="announce-send" onClick={() => void send()}>
        {t('control.announce.send')}
      </Button>
    </Space.Compact>
  );
}
