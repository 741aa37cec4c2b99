import { DomainError, type Id } from '@jingqi/contract';
import { fulfil, type Act, type Doer, type Stores } from '../../kit/index.ts';
import { Event, setReplay, type EventDoc } from '../events/index.ts';
import { beginRecording } from './beginRecording.ts';
import { partsIn } from './parts.ts';
import { readRuns } from './readRuns.ts';
import type { RecordedPart } from './recording.model.ts';
import { closed, isWatchable, lengthOf } from './recording.policy.ts';
import { filesInStore } from './stageFiles.ts';
import { readRecording, writeRecording } from './writeRecording.ts';

/** Until then the node may still begin to write what it has of the last seconds, in ms. */
const packagedMs = 6_000;
/** A run that does not say so is over when the broadcast has been for so long: its ffmpeg was killed. In ms. */
const writtenMs = 60_000;
const lookAgainMs = 5_000;

interface Counted {
  parts: RecordedPart[];
  bytes: number;
  isWhole: boolean;
}

/**
 * A broadcast is over: its recording is counted, dated, and owed the way to the store where there is one. While the media
 * node is still writing, what there is is opened and the rest looked at again later.
 */
export async function closeRecording(doer: Doer, stores: Stores, { outboxId, eventId }: Owed): Promise<void> {
  const event = await Event.findById(eventId).lean<EventDoc>();
  if (!event?.endedAt) throw new DomainError('WRONG_STATE');
  const { endedAt, liveAt } = event;
  const counted = await count(stores, eventId);
  await fulfil(doer, outboxId, eventId, async (a) => {
    const overMs = a.now.getTime() - endedAt.getTime();
    if (overMs < (counted.isWhole ? packagedMs : writtenMs)) return openEarly(a, eventId, counted);
    // Events of before there were recordings have none.
    await beginRecording(a, eventId, liveAt ?? endedAt);
    const before = await readRecording(a, eventId);
    if (!before) throw new Error(`event ${eventId} has no recording`);
    await writeRecording(a, before, closed(before, { ...counted, endedAt }));
    if (stores.s3 && stores.folder) a.owe('recording-archive', { eventId });
  });
}

interface Owed {
  outboxId: Id;
  eventId: Id;
}

async function count({ folder }: Stores, eventId: Id): Promise<Counted> {
  if (!folder) return { parts: [], bytes: 0, isWhole: true };
  const runs = await readRuns(filesInStore(folder, eventId));
  const files = await folder.list(eventId);
  return {
    parts: partsIn(runs).map((part) => ({ ...part, at: new Date(part.at) })),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    isWhole: Object.values(runs.at(-1)?.lists ?? {}).every(({ isOver }) => isOver),
  };
}

/** The last segment is still to come: what there is is announced, since people look for it now, and counted later. */
async function openEarly(a: Act, eventId: Id, { parts }: Counted): Promise<void> {
  if (lengthOf(parts) > 0 && isWatchable(await readRecording(a, eventId), true)) await setReplay(a, eventId, true);
  a.owe('recording-close', { eventId }, { dueAt: new Date(a.now.getTime() + lookAgainMs) });
}
