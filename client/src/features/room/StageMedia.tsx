import type { EventView, StageView } from '@jingqi/contract';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { realtimeTicket, type EventSessionHandle } from '../../realtime/index.ts';
import { useStage } from '../../stage/index.ts';
import { Seat } from '../seat/Seat.tsx';
import { Frame } from './Frame.tsx';
import { Picture } from './Picture.tsx';
import { StaticScreen } from './StaticScreen.tsx';

interface Props {
  session: EventSessionHandle;
  event: EventView;
  view: StageView;
}

/** Connects to the media node and keeps that connection while people come on stage and leave it again. */
export function StageMedia({ session, event, view }: Props) {
  const { t } = useTranslation();
  const { send, eventId, role } = session;
  const ticket = useCallback(() => realtimeTicket({ send, eventId }), [send, eventId]);
  const stage = useStage({ ticket, enabled: session.phase === 'entered' });
  const isLive = view.state === 'live';
  const quality = isLive && stage.state === 'connected' ? t(`room.quality.${stage.quality}`) : undefined;
  return (
    <>
      <Frame session={session} quality={quality}>
        {isLive ? <Picture stage={stage} view={view} /> : <StaticScreen session={session} event={event} stage={view} />}
      </Frame>
      {role === 'speaker' && <Seat session={session} stage={stage} view={view} />}
    </>
  );
}
