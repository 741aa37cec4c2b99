import { useTranslation } from 'react-i18next';
import type { ConnectionState } from '../../realtime/index.ts';
import { OfflineBanner } from '../../ui/states.tsx';

/** The connection in a word, for a head line. */
export function ConnectionMark({ connection }: { connection: ConnectionState }) {
  const { t } = useTranslation('console');
  const isLive = connection.kind === 'live';
  return (
    <span
      className={`chip chip--${isLive ? 'success' : 'warning'}`}
      data-testid="connection"
      data-state={connection.kind}
    >
      {t(isLive ? 'connection.live' : 'connection.connecting')}
    </span>
  );
}

/** While the connection is lost: how it stands and what still works. */
export function ConnectionBanner({ connection }: { connection: ConnectionState }) {
  const { t } = useTranslation(['console', 'attendee']);
  if (connection.kind === 'live' || connection.kind === 'connecting') return null;
  const text =
    connection.kind === 'reconnecting'
      ? t('connection.reconnecting', { attempt: connection.attempt })
      : t(`attendee:connection.${connection.kind}`);
  return <OfflineBanner text={text} detail={t('connection.stillWorks')} />;
}
