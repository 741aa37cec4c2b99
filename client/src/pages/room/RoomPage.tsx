import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isApiError } from '../../api/ApiError.ts';
import { usePictured } from '../../features/room/pictured/usePictured.ts';
import { RoomBar } from '../../features/room/RoomBar.tsx';
import { RoomInfo } from '../../features/room/RoomInfo.tsx';
import { RoomTabs } from '../../features/room/RoomTabs.tsx';
import { StageArea } from '../../features/room/StageArea.tsx';
import { useVisibleHeight } from '../../features/room/useVisibleHeight.ts';
import { useEventSession, type EventSessionHandle } from '../../realtime/index.ts';
import { AppHeader } from '../../ui/AppHeader.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { MembersOnly } from './MembersOnly.tsx';
import './room.css';

export function RoomPage() {
  const { id = '' } = useParams();
  const session = useEventSession(id);
  useTitle(session.event?.title ?? '');
  useVisibleHeight();
  useSeatTaken(session);
  const { pictured, time } = usePictured(session);
  if (session.phase === 'refused') return <Refused session={session} />;
  const { event, stage } = pictured;
  if (!event || !stage) return <Opening session={session} />;
  return (
    <div className="room" data-testid="room" data-connection={session.connection.kind} data-role={session.role}>
      <RoomBar event={event} />
      <ConnectionBanner session={session} />
      <main className="room__stage" id="main">
        <StageArea session={pictured} time={time} />
        <StateWords session={pictured} />
      </main>
      <RoomInfo session={pictured} event={event} stage={stage} />
      <RoomTabs session={pictured} event={event} stage={stage} />
    </div>
  );
}

function Opening({ session }: { session: EventSessionHandle }) {
  return (
    <div className="page">
      <ConnectionBanner session={session} />
      <Skeleton lines={4} picture />
    </div>
  );
}

function Refused({ session }: { session: EventSessionHandle }) {
  return (
    <>
      <AppHeader />
      <Refusal session={session} />
    </>
  );
}

function Refusal({ session }: { session: EventSessionHandle }) {
  if (isApiError(session.refusal, 'SIGN_IN_REQUIRED', 'NOT_SIGNED_IN'))
    return <MembersOnly eventId={session.eventId} />;
  if (isApiError(session.refusal, 'NOT_FOUND', 'INVALID_INPUT')) return <NotFoundPage />;
  return (
    <div className="page">
      <ErrorState error={session.refusal} onRetry={() => location.reload()} />
    </div>
  );
}

/** For people who do not see the screen: each change of the broadcast in words. */
function StateWords({ session }: { session: EventSessionHandle }) {
  const { t } = useTranslation();
  const state = session.stage?.state ?? 'idle';
  return <output className="visually-hidden">{t(`room.say.${state}`)}</output>;
}

function useSeatTaken({ role }: EventSessionHandle): void {
  const { t } = useTranslation();
  const toast = useToast();
  const before = useRef(role);
  useEffect(() => {
    if (before.current === 'speaker' && role === 'attendee') toast({ text: t('seat.taken') });
    before.current = role;
  }, [role, t, toast]);
}
