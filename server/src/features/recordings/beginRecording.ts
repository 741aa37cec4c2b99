import type { Id } from '@jingqi/contract';
import type { Act } from '../../kit/index.ts';
import { Recording, type RecordingDoc } from './recording.model.ts';

/** The event goes on air, in that act: from now on there is a recording of it, whatever becomes of the process. */
export async function beginRecording(a: Act, eventId: Id, at: Date): Promise<void> {
  const { _id, ...fields } = newRecording(eventId, at);
  await Recording.updateOne({ _id }, { $setOnInsert: fields }, { upsert: true, session: a.session });
}

export function newRecording(eventId: Id, beganAt: Date): RecordingDoc {
  return {
    _id: eventId,
    revision: 1,
    state: 'recording',
    beganAt,
    endedAt: null,
    durationMs: 0,
    bytes: 0,
    parts: [],
    keepUntil: null,
    held: false,
    withdrawnFor: '',
    heldFor: '',
    place: 'folder',
  };
}
