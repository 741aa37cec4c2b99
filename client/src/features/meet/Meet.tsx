import type { MeetingView } from '@jingqi/contract';
import { useMemo, useState } from 'react';
import { useEventSession } from '../../realtime/index.ts';
import { useNow } from '../../ui/useNow.ts';
import { useVisibleHeight } from '../room/useVisibleHeight.ts';
import { useWakeLock } from '../studio/useWakeLock.ts';
import { ClosedDoor } from './ClosedDoor.tsx';
import './meet.css';
import { MeetContext } from './MeetContext.ts';
import { meetStep } from './meetStep.ts';
import { OutcomePage } from './OutcomePage.tsx';
import { linkOf } from './roomState.ts';
import { TheRoom } from './TheRoom.tsx';
import { useBeat } from './useBeat.ts';
import { useMeetMedia } from './useMeetMedia.ts';
import { useMeetRoom, usePresence } from './useMeetRoom.ts';
import { WaitingRoom } from './WaitingRoom.tsx';

/** One meeting from its closed door to its outcome card. */
export function Meet({ first, offsetMs }: { first: MeetingView; offsetMs: number }) {
  const session = useEventSession(first.eventId);
  const room = useMeetRoom(session, first);
  const now = useNow(1_000, session.entries > 0 ? session.offsetMs : offsetMs);
  const [hasLeft, setLeft] = useState(false);
  const step = meetStep(room.meeting, now);
  const isIn = (step === 'waiting' || step === 'room') && !hasLeft;
  const media = useMeetMedia(room, { isIn, isOn: isIn && step === 'room' && session.entries > 0 });
  usePresence(session, room, isIn);
  useBeat(session, room, stateOf(media), isIn);
  useWakeLock(isIn);
  useVisibleHeight();
  const meet = useMemo(() => ({ session, room, media, now, leave: () => setLeft(true) }), [session, room, media, now]);
  return (
    <MeetContext.Provider value={meet}>
      <div className="meet-root" data-testid="meet" data-step={hasLeft && step !== 'over' ? 'left' : step}>
        {!isIn && step !== 'off' && step !== 'early' ? (
          <OutcomePage {...(step === 'over' ? {} : { onComeBack: () => setLeft(false) })} />
        ) : (
          <Door step={step} />
        )}
      </div>
    </MeetContext.Provider>
  );
}

function Door({ step }: { step: ReturnType<typeof meetStep> }) {
  if (step === 'waiting') return <WaitingRoom />;
  if (step === 'room') return <TheRoom />;
  return <ClosedDoor isOff={step === 'off'} />;
}

function stateOf({ preview, stage }: ReturnType<typeof useMeetMedia>) {
  const devices = { camera: preview.camera !== null, microphone: preview.microphone !== null };
  return { devices, link: linkOf(stage) };
}
