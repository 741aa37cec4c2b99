import { DomainError, type Id } from '@jingqi/contract';
import type { Act } from '../../kit/index.ts';
import { setReplay } from '../events/index.ts';
import { Recording, type RecordingDoc } from './recording.model.ts';
import { isAnnounced } from './recording.policy.ts';

export async function readRecording(a: Act, eventId: Id): Promise<RecordingDoc | null> {
  return Recording.findById(eventId).session(a.session).lean<RecordingDoc>();
}

/**
 * Writes what became of a recording, tells its event's audience, and owes its removal at its new date: what was owed for an
 * earlier revision does nothing any more. Throws CONFLICT when it changed meanwhile.
 */
export async function writeRecording(a: Act, before: RecordingDoc, after: RecordingDoc): Promise<void> {
  if (before === after) return;
  const { _id, place: _place, ...fields } = after;
  const filter = { _id, revision: before.revision };
  const { matchedCount } = await Recording.updateOne(filter, { $set: fields }, { session: a.session });
  if (matchedCount !== 1) throw new DomainError('CONFLICT');
  // While its end is being written, whoever looks at it announces it.
  if (after.state !== 'recording') await setReplay(a, _id, isAnnounced(after));
  if (after.keepUntil)
    a.owe('recording-remove', { eventId: _id, revision: after.revision }, { dueAt: after.keepUntil });
}
