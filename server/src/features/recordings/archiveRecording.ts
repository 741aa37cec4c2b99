import type { Id } from '@jingqi/contract';
import { copyFolder, fulfil, type Doer, type Stores } from '../../kit/index.ts';
import { Recording, type RecordingDoc } from './recording.model.ts';

/** Servers know of the new place when so long has passed; until then they may still ask the folder. In ms. */
const knownMs = 15_000;

/**
 * Moves a recording to the store: all files are copied and their lengths compared, then it is played from there, then the
 * folder goes. Each step may be stopped at any moment and is done once.
 */
export async function archiveRecording(
  doer: Doer,
  { folder, s3 }: Stores,
  { outboxId, eventId }: { outboxId: Id; eventId: Id },
): Promise<void> {
  if (!folder || !s3) throw new Error('there is no store to move recordings to');
  const before = await Recording.findById(eventId).lean<RecordingDoc>();
  const isGone = before === null || before.state === 'removed';
  if (before?.place === 'folder' && !isGone) {
    await copyFolder(folder, s3, eventId);
    await fulfil(doer, outboxId, eventId, async (a) => {
      const here = { _id: eventId, place: 'folder' as const, revision: before.revision };
      const { matchedCount } = await Recording.updateOne(here, { $set: { place: 's3' } }, { session: a.session });
      // Removed meanwhile, perhaps: looked at anew.
      if (matchedCount !== 1) throw new Error('the recording changed while it was moved');
      a.owe('recording-archive', { eventId }, { dueAt: new Date(a.now.getTime() + knownMs) });
    });
    return;
  }
  if (isGone) await s3.remove(eventId);
  else await folder.remove(eventId);
  await fulfil(doer, outboxId, eventId, async () => undefined);
}
