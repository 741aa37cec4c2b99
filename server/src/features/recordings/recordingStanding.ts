import type { Id } from '@jingqi/contract';
import { Recording, type RecordingDoc } from './recording.model.ts';

/** What of an event's recording decides whether and from where it is played. */
export type RecordingStanding = Pick<RecordingDoc, 'state' | 'place'>;

/** Null before the event goes on air. Whoever keeps the answer keeps it a second at most: a withdrawal is to be felt within two. */
export async function recordingStanding(eventId: Id): Promise<RecordingStanding | null> {
  return Recording.findById(eventId, { _id: 0, state: 1, place: 1 }).lean<RecordingStanding>();
}
