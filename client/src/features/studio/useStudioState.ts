import { useMyMedia } from './media/useMyMedia.ts';
import { marksOf, ticksOf } from './readyMarks.ts';
import type { Studio, StudioSession } from './StudioContext.ts';
import { canLead, mayPublish, primaryAction, studioStep } from './studioStep.ts';
import { useReadiness } from './useReadiness.ts';
import { useGreenRoomCheck } from './useGreenRoomCheck.ts';
import { useRun } from './useRun.ts';
import { useWakeLock } from './useWakeLock.ts';

/** Puts together what the studio knows: where I am, my devices, what I may do. */
export function useStudioState(session: StudioSession): Studio {
  const { role, personId, stage, backstage } = session;
  const seats = backstage?.seats ?? [];
  const seat = seats.find((one) => one.personId === personId) ?? null;
  const step = studioStep(stage.state, seat);
  const isSending = mayPublish(stage.state, seat);
  const media = useMyMedia({ session, isOpen: step !== 'ended', isSending });
  const network = useGreenRoomCheck(media, step);
  const { preview, off, hearing } = media;
  const ticks = ticksOf({
    hasCamera: preview.camera !== null,
    hasMicrophone: preview.microphone !== null,
    isAsking: preview.asking,
    isOff: off,
    isHeard: hearing.isHeard,
    isSilent: hearing.isSilent,
    network: network.verdict,
    quality: step === 'onAir' || step === 'offAir' ? media.stage.quality : null,
  });
  const tell = useReadiness(session, seat, marksOf(ticks));
  const run = useRun(session.send);
  useWakeLock(step !== 'ended');
  const leads = canLead(role);
  const action = primaryAction(step, seat, leads);
  return { session, media, network, seat, seats, step, action, leads, ticks, setReady: tell, run };
}
