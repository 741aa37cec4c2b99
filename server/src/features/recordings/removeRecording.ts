import type { Id } from '@jingqi/contract';
import { act, fulfil, type Act, type Doer, type Stores } from '../../kit/index.ts';
import { Recording } from './recording.model.ts';
import { isDue, removed } from './recording.policy.ts';
import { readRecording, writeRecording } from './writeRecording.ts';

interface Owed {
  outboxId: Id;
  eventId: Id;
  revision: number;
}

/**
 * A recording has been kept long enough, or is to go: first it is marked, so that nobody restores what is half gone, then its
 * files go, then that is noted. Stopped in the middle it goes on from there. Does nothing when it is held or its date moved.
 */
export async function removeRecording(doer: Doer, stores: Stores, owed: Owed): Promise<void> {
  const { outboxId, eventId } = owed;
  const isToGo = await act(doer, eventId, (a) => mark(a, owed));
  if (isToGo) for (const store of [stores.folder, stores.s3]) await store?.remove(eventId);
  await fulfil(doer, outboxId, eventId, async (a) => {
    if (!isToGo) return askAgain(a, owed);
    await Recording.updateOne({ _id: eventId, state: 'removed' }, { $set: { place: 'none' } }, { session: a.session });
  });
}

/** Looked at before its time, by a clock behind the one that dated it: the date is owed still. */
async function askAgain(a: Act, { eventId, revision }: Owed): Promise<void> {
  const now = await readRecording(a, eventId);
  if (now?.revision !== revision || now.held || !now.keepUntil || now.keepUntil <= a.now) return;
  a.owe('recording-remove', { eventId, revision }, { dueAt: now.keepUntil });
}

async function mark(a: Act, { eventId, revision }: Owed): Promise<boolean> {
  const before = await readRecording(a, eventId);
  if (!before || !isDue(before, revision, a.now)) return false;
  if (before.state !== 'removed') await writeRecording(a, before, removed(before, a.now));
  return true;
}
