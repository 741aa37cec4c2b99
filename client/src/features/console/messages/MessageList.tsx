import type { SentMessage } from '@jingqi/contract';
import { Button } from 'antd';
import { Copy, Mail, MessageSquareText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { formatAgo } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';
import { useMessages } from '../consoleQueries.ts';
import { copyText } from '../../../ui/copyText.ts';
import { useNotice } from '../useNotice.ts';
import { codeIn } from './codeIn.ts';
import './messages.css';

/** What the development sender has taken, the latest first. */
export function MessageList() {
  const { t } = useTranslation('console');
  const messages = useMessages();
  if (messages.isPending) return <Skeleton lines={6} />;
  if (messages.isLoadingError) return <ErrorState error={messages.error} onRetry={() => void messages.refetch()} />;
  if (messages.data.length === 0)
    return (
      <div className="panel">
        <EmptyState title={t('messages.emptyTitle')} body={t('messages.emptyBody')} />
      </div>
    );
  return (
    <ul className="panel" data-testid="messages">
      {messages.data.map((message) => (
        <MessageRow key={message.id} message={message} />
      ))}
    </ul>
  );
}

function MessageRow({ message }: { message: SentMessage }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const now = useNow(30_000);
  const notice = useNotice();
  const code = codeIn(message.text);
  const copy = async (text: string): Promise<void> => {
    if (await copyText(text)) notice.done(t('messages.copied'));
  };
  const Icon = message.channel === 'sms' ? MessageSquareText : Mail;
  return (
    <li className="message" data-testid="message" data-to={message.to}>
      <span className="message__channel muted">
        <Icon aria-hidden size={18} />
        {t(`messages.channel.${message.channel}`)}
      </span>
      <strong className="tabular message__to">{message.to}</strong>
      <span className="message__text">{message.text}</span>
      <span className="muted message__at">{formatAgo(message.at, language, now)}</span>
      {code && (
        <Button
          className="tabular message__code"
          icon={<Copy aria-hidden size={14} />}
          aria-label={t('messages.copyCode', { code })}
          data-testid="message-code"
          data-code={code}
          onClick={() => void copy(code)}
        >
          {code}
        </Button>
      )}
    </li>
  );
}
