import { useTranslation } from 'react-i18next';
import { useEventSession, type ConnectionState, type EventSessionHandle } from '../../../realtime/index.ts';
import { OfflineBanner, Skeleton } from '../../../ui/states.tsx';
import { useTitle } from '../../../ui/useTitle.ts';
import { StudioRoom } from '../StudioRoom.tsx';
import type { StudioSession } from '../StudioContext.ts';
import { hasSeat } from '../studioStep.ts';
import { ArrivalProblem } from './ArrivalProblem.tsx';
import { NoSeat } from './NoSeat.tsx';

/** Enters the event and opens the studio to whoever has a seat; it opens and closes by itself as seats are given and taken. */
export function SeatedStudio({ eventId }: { eventId: string }) {
  const { t } = useTranslation('studio');
  const session = useEventSession(eventId);
  useTitle(session.event ? `${t('title')} · ${session.event.title}` : t('title'));
  if (session.phase === 'refused') {
    return <ArrivalProblem error={session.refusal} onRetry={() => location.reload()} />;
  }
  if (!isEntered(session)) {
    return (
      <div className="page" aria-label={t('arrival.opening')}>
        <Lost connection={session.connection} />
        <Skeleton lines={4} picture />
      </div>
    );
  }
  if (!hasSeat(session.role)) return <NoSeat role={session.role} eventId={eventId} />;
  return <StudioRoom session={session} />;
}

/** Before the studio's own bar of problems is there. */
function Lost({ connection }: { connection: ConnectionState }) {
  const { t } = useTranslation();
  if (connection.kind === 'offline') return <OfflineBanner text={t('connection.offline')} />;
  if (connection.kind !== 'reconnecting') return null;
  return <OfflineBanner text={t('connection.reconnecting', { count: connection.attempt })} />;
}

function isEntered(session: EventSessionHandle): session is StudioSession {
  return session.role !== null && session.personId !== null && session.event !== null && session.stage !== null;
}
