import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEventSession, type EventSessionHandle } from '../../realtime/index.ts';
import { ConnectionBanner } from './ConnectionMark.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';

export interface StaffSession extends EventSessionHandle {
  event: NonNullable<EventSessionHandle['event']>;
  stage: NonNullable<EventSessionHandle['stage']>;
  staffQuestions: NonNullable<EventSessionHandle['staffQuestions']>;
}

/** Follows an event as staff and shows `children` once it is entered. */
export function SessionGate({
  eventId,
  children,
}: {
  eventId: string;
  children: (session: StaffSession) => ReactNode;
}) {
  const { t } = useTranslation('console');
  const session = useEventSession(eventId);
  const { event, stage, staffQuestions } = session;
  if (session.phase === 'refused') return <ErrorState error={session.refusal} onRetry={() => location.reload()} />;
  if (event && stage && staffQuestions) return children({ ...session, event, stage, staffQuestions });
  if (session.phase === 'entered') return <EmptyState title={t('forbidden.title')} body={t('forbidden.body')} />;
  return (
    <>
      <ConnectionBanner connection={session.connection} />
      <Skeleton lines={8} />
    </>
  );
}
