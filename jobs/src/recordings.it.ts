import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replayDays, type Id, type RecordingChange } from '@jingqi/contract';
import { Event } from '@jingqi/server/features/events';
import { beginRecording, Recording, routes, type RecordingDoc } from '@jingqi/server/features/recordings';
import { act, FolderStore, Outbox, S3Store, type OutboxRow, type Stores } from '@jingqi/server/kit';
import { openStand, standCaller, standEvent, type Stand } from '@jingqi/server/testing/openStand.ts';
import { S3Stub } from '@jingqi/server/testing/S3Stub.ts';
import { sketchHlsRun } from '@jingqi/server/testing/sketchHlsRun.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runJob, type Outcome, type Work } from './runJob.ts';
import { sweepOutbox } from './sweeper.ts';

const dayMs = 24 * 3_600_000;
let stand: Stand;
let stub: S3Stub;
let root: string;
let folder: FolderStore;
beforeAll(async () => {
  stand = await openStand();
  stub = await new S3Stub().start();
  root = await mkdtemp(join(tmpdir(), 'recordings-'));
  folder = new FolderStore(root);
});
afterAll(async () => {
  await stand.close();
  stub.stop();
  await rm(root, { recursive: true });
});
beforeEach(() => Outbox.deleteMany({}));

const workWith = (stores: Stores): Work => ({
  doer: { platform: stand.platform, requestId: '' },
  logger: stand.platform.logger,
  tools: { carry: async () => undefined, publicUrl: '', stores },
});
const inFolder = (): Work => workWith({ folder, s3: null });
const inStore = (): Work => workWith({ folder, s3: new S3Store(stub.settings) });

/** A broadcast of two parts, a minute apart, that has just ended, with what the stage owes then. */
async function ended({ isOver = true } = {}): Promise<Id> {
  const eventId = await standEvent(stand.platform);
  const now = stand.platform.clock().getTime();
  const [liveAt, endedAt] = [new Date(now - 100_000), new Date(now)];
  await sketchHlsRun(folder, eventId, { run: 1, beganAt: now - 100_000, layers: ['l', 'h'], segments: 10 });
  await sketchHlsRun(folder, eventId, { run: 2, beganAt: now - 20_000, layers: ['h'], segments: 5, isOver });
  await Event.updateOne({ _id: eventId }, { $set: { state: 'ended', liveAt, endedAt } });
  await act(inFolder().doer, eventId, async (a) => {
    await beginRecording(a, eventId, liveAt);
    a.owe('recording-close', { eventId });
  });
  return eventId;
}

const recordingOf = async (eventId: Id): Promise<RecordingDoc | null> =>
  Recording.findById(eventId).lean<RecordingDoc>();
const replayOf = async (eventId: Id): Promise<boolean | undefined> => (await Event.findById(eventId).lean())?.replay;
/** What is owed for the event, soonest first. */
const owed = (eventId: Id): Promise<OutboxRow[]> =>
  Outbox.find({ 'subject.eventId': eventId } as never)
    .sort({ dueAt: 1 })
    .lean();
const owedNames = async (eventId: Id): Promise<string[]> => (await owed(eventId)).map(({ job }) => job);

/** Does what is due some seconds later, as the sweep would find it. */
async function sweep(work: Work): Promise<Outcome[]> {
  const { clock, logger } = stand.platform;
  const outcomes: Outcome[] = [];
  const enqueue = async (rows: OutboxRow[]): Promise<void> => {
    for (const { job, subject, _id } of rows) outcomes.push(await runJob(work, job, { ...subject, outboxId: _id }));
  };
  stand.later(6_000);
  await sweepOutbox({ enqueue, now: clock, logger });
  return outcomes;
}

async function decide(eventId: Id, what: RecordingChange['act']): Promise<void> {
  const caller = await standCaller(stand.platform, eventId, 'operator');
  const { revision = 0 } = (await recordingOf(eventId)) ?? {};
  const body = { act: what, reason: '依法核查', revision };
  const cookie = { start: () => undefined, end: () => undefined };
  await routes.changeRecording({ ...caller, address: '', params: { id: eventId }, query: {}, body, cookie });
}

describe('closing', () => {
  test('counts parts and bytes, dates it, opens the replay and owes its removal; lost by its process, the sweep finds it', async () => {
    const eventId = await ended();
    expect(await sweep(inFolder())).toEqual(['done']);
    const recording = await recordingOf(eventId);
    const bytes = (await folder.list(eventId)).reduce((sum, file) => sum + file.bytes, 0);
    expect(recording).toMatchObject({ state: 'ready', durationMs: 30_000, bytes, place: 'folder' });
    expect(recording?.parts.map(({ offsetMs, durationMs }) => [offsetMs, durationMs])).toEqual([
      [0, 20_000],
      [20_000, 10_000],
    ]);
    expect(recording?.keepUntil?.getTime()).toBe((recording?.endedAt?.getTime() ?? 0) + replayDays * dayMs);
    expect(await replayOf(eventId)).toBe(true);
    expect(await owed(eventId)).toMatchObject([{ job: 'recording-remove', dueAt: recording?.keepUntil }]);
    expect(stand.said('event:changed').at(-1)?.payload).toMatchObject({ event: { id: eventId, replay: true } });
  });

  test('opens the replay at once, waits for its end while ffmpeg is writing, and not for one that was killed', async () => {
    const eventId = await ended({ isOver: false });
    await sweep(inFolder());
    expect(await recordingOf(eventId)).toMatchObject({ state: 'recording', endedAt: null });
    expect(await replayOf(eventId)).toBe(true);
    expect(await owedNames(eventId)).toEqual(['recording-close']);
    // What is held meanwhile stays open.
    await decide(eventId, 'hold');
    expect(await replayOf(eventId)).toBe(true);
    await decide(eventId, 'release');
    stand.later(60_000);
    await sweep(inFolder());
    expect(await recordingOf(eventId)).toMatchObject({ state: 'ready', durationMs: 30_000 });
  });

  test('a broadcast that was cut off is not opened while its end is being written', async () => {
    const eventId = await ended({ isOver: false });
    await decide(eventId, 'withdraw');
    await sweep(inFolder());
    expect(await replayOf(eventId)).toBe(false);
    expect(await owedNames(eventId)).toEqual(['recording-close']);
  });

  test('of a broadcast without a picture there is no replay', async () => {
    const eventId = await ended();
    await folder.remove(eventId);
    await sweep(inFolder());
    expect(await recordingOf(eventId)).toMatchObject({ state: 'ready', durationMs: 0, bytes: 0 });
    expect(await replayOf(eventId)).toBe(false);
  });
});

describe('removing', () => {
  test('after its time, once, however often it is tried', async () => {
    const eventId = await ended();
    const other = await ended();
    await sweep(inFolder());
    stand.later((replayDays - 1) * dayMs);
    await sweep(inFolder());
    expect(await recordingOf(eventId)).toMatchObject({ state: 'ready' });
    await Recording.deleteOne({ _id: other });
    stand.later(dayMs);
    await sweep(inFolder());
    expect(await recordingOf(eventId)).toMatchObject({ state: 'removed', place: 'none' });
    expect(await folder.list(eventId)).toEqual([]);
    expect(await replayOf(eventId)).toBe(false);
    // Nothing is known of it any more, so nothing of it is touched.
    expect(await folder.list(other)).not.toEqual([]);
    await sweep(inFolder());
    expect(await owedNames(eventId)).toEqual([]);
  });

  test('looked at before its time, it is owed once more', async () => {
    const eventId = await ended();
    await sweep(inFolder());
    const dueAt = (await recordingOf(eventId))?.keepUntil;
    await Outbox.updateOne({ job: 'recording-remove' }, { $set: { dueAt: stand.platform.clock() } });
    await sweep(inFolder());
    expect(await recordingOf(eventId)).toMatchObject({ state: 'ready' });
    expect(await owed(eventId)).toMatchObject([{ job: 'recording-remove', dueAt }]);
  });

  test('not what is held, nor at the date of before; released, at its new date', async () => {
    const eventId = await ended();
    await sweep(inFolder());
    await decide(eventId, 'hold');
    stand.later(2 * replayDays * dayMs);
    await sweep(inFolder());
    expect(await recordingOf(eventId)).toMatchObject({ state: 'ready', held: true });
    await decide(eventId, 'release');
    await sweep(inFolder());
    expect(await recordingOf(eventId)).toMatchObject({ state: 'ready', held: false });
    stand.later(dayMs);
    await sweep(inFolder());
    expect(await recordingOf(eventId)).toMatchObject({ state: 'removed', place: 'none' });
  });

  test('killed among its files, it goes on from there, and nobody restores what is half gone', async () => {
    const eventId = await ended();
    await sweep(inFolder());
    await decide(eventId, 'remove');
    class Dying extends FolderStore {
      override remove(): Promise<void> {
        return Promise.reject(new Error('killed'));
      }
    }
    expect(await sweep(workWith({ folder: new Dying(root), s3: null }))).toEqual(['refused']);
    expect(await recordingOf(eventId)).toMatchObject({ state: 'removed', place: 'folder' });
    await expect(decide(eventId, 'restore')).rejects.toThrow('WRONG_STATE');
    expect(await sweep(inFolder())).toEqual(['done']);
    expect(await recordingOf(eventId)).toMatchObject({ state: 'removed', place: 'none' });
    expect(await folder.list(eventId)).toEqual([]);
  });
});

describe('where there is a store', () => {
  const names = (eventId: Id): string[] =>
    [...stub.objects.keys()].filter((key) => key.includes(eventId)).map((key) => key.split('/').at(-1) ?? '');

  test('a recording is moved there, then its folder goes; removed, it is gone from there', async () => {
    const eventId = await ended();
    const before = await folder.list(eventId);
    await sweep(inStore());
    expect(await owedNames(eventId)).toEqual(['recording-archive', 'recording-remove']);
    await sweep(inStore());
    expect(await recordingOf(eventId)).toMatchObject({ state: 'ready', place: 's3' });
    expect(names(eventId).toSorted()).toEqual(before.map(({ name }) => name));
    // Servers may ask the folder for a moment yet.
    expect(await folder.list(eventId)).toEqual(before);
    stand.later(15_000);
    await sweep(inStore());
    expect(await folder.list(eventId)).toEqual([]);
    await decide(eventId, 'remove');
    await sweep(inStore());
    expect(names(eventId)).toEqual([]);
    expect(await recordingOf(eventId)).toMatchObject({ state: 'removed', place: 'none' });
  });

  test('while it takes nothing the folder stays; later it goes on', async () => {
    const eventId = await ended();
    await sweep(inStore());
    stub.isFull = true;
    expect(await sweep(inStore())).toEqual(['refused']);
    expect(await recordingOf(eventId)).toMatchObject({ state: 'ready', place: 'folder' });
    stub.isFull = false;
    expect(await sweep(inStore())).toEqual(['done']);
    expect(await recordingOf(eventId)).toMatchObject({ place: 's3' });
  });

  test('removed before it was moved, nothing of it stays in either', async () => {
    const eventId = await ended();
    await sweep(inStore());
    await decide(eventId, 'remove');
    await sweep(inStore());
    expect([names(eventId), await folder.list(eventId)]).toEqual([[], []]);
    expect(await recordingOf(eventId)).toMatchObject({ state: 'removed', place: 'none' });
    expect(await owedNames(eventId)).toEqual(expect.not.arrayContaining(['recording-archive']));
  });
});
