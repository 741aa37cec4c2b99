import { useTranslation } from 'react-i18next';
import { EventRole, type BackstageMessage } from '@jingqi/contract';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatClock } from '../../../ui/time.ts';
import { Panel } from '../parts/Panel.tsx';
import { useStudio } from '../StudioContext.ts';
import { ChatForm } from './ChatForm.tsx';

/** What is said behind the stage; viewers never see it. */
export function ChatPanel() {
  const { t } = useTranslation('studio');
  const { session } = useStudio();
  const messages = session.backstage?.messages ?? [];
  return (
    <Panel
      title={t('chat.title')}
      aside={<span className="muted small">{t('chat.hint')}</span>}
      data-testid="studio-chat"
    >
      {messages.length === 0 && <p className="muted small">{t('chat.none')}</p>}
      <div className="studio-chat">
        <ol className="studio-chat__list" aria-live="polite">
          {messages.map((message) => (
            <Said key={message.id} message={message} isMine={message.personId === session.personId} />
          ))}
        </ol>
      </div>
      <ChatForm />
    </Panel>
  );
}

function Said({ message, isMine }: { message: BackstageMessage; isMine: boolean }) {
  const { t } = useTranslation('studio');
  const language = useLanguage();
  const role = EventRole.safeParse(message.role);
  return (
    <li className={isMine ? 'studio-said studio-said--mine' : 'studio-said'} data-testid="studio-said">
      <span className="muted small">
        {role.success && `${t(`chat.roles.${role.data}`)} · `}
        {message.name} · <time className="tabular">{formatClock(message.at, language)}</time>
      </span>
      <p className="studio-said__text">{message.text}</p>
    </li>
  );
}
