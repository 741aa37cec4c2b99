import type { RecordingView } from '@jingqi/contract';
import type { RecordingDoc } from './recording.model.ts';

export function recordingView(recording: RecordingDoc, title: string): RecordingView {
  const { _id, state, beganAt, endedAt, durationMs, bytes, keepUntil, held, revision } = recording;
  return {
    eventId: _id,
    title,
    state,
    beganAt: beganAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    durationMs,
    bytes,
    keepUntil: keepUntil?.toISOString() ?? null,
    held,
    reason: [recording.withdrawnFor, recording.heldFor].filter((reason) => reason !== '').join('；'),
    revision,
  };
}
