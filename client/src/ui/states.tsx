import { CircleAlert, Inbox, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../api/errorWords.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { Button } from './Button.tsx';

/** Grey bars where text will be. `lines`: how many. */
export function Skeleton({ lines = 3, picture = false }: { lines?: number; picture?: boolean }) {
  const { t } = useTranslation();
  return (
    <output className="skeleton" aria-label={t('common.loading')}>
      {picture && <span className="skeleton__picture" />}
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="skeleton__line" />
      ))}
    </output>
  );
}

/** Nothing here yet: what this is (`title`), and what to do. */
export function EmptyState({ title, body, action }: { title: string; body?: string; action?: ReactNode }) {
  return (
    <div className="state" data-testid="empty">
      <Inbox aria-hidden size={28} />
      <p className="state__title">{title}</p>
      {body !== undefined && <p className="muted small">{body}</p>}
      {action}
    </div>
  );
}

/** What went wrong, what to do, and a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className="state" role="alert" data-testid="error">
      <CircleAlert aria-hidden size={28} />
      <p className="state__title">{t('common.errorTitle')}</p>
      <p className="muted small">{errorWords(error, language)}</p>
      {onRetry && <Button onClick={onRetry}>{t('common.retry')}</Button>}
    </div>
  );
}

/** Says that the connection is lost, and what still works. */
export function OfflineBanner({ text, detail }: { text: string; detail?: string }) {
  return (
    <output className="offline" data-testid="offline">
      <WifiOff aria-hidden size={18} />
      <span>
        {text}
        {detail !== undefined && <span className="offline__detail"> · {detail}</span>}
      </span>
    </output>
  );
}
