import { countdownMs } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Audit, Timeline } from '../../kit/index.ts';
import { Event } from '../events/index.ts';
import { openStand, standCaller, standEvent, type Stand } from '../../testing/openStand.ts';
import { startStageProcess } from '../../testing/startStageProcess.ts';
import { beginRecording, Recording } from '../recordings/index.ts';
import { goLive } from './goLive.ts';
import { stageViewOf } from './readStage.ts';
import { startCountdown } from './startCountdown.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

const livesOf = (eventId: string) =>
  Timeline.find({ stream: `${eventId}/everyone`, fact: 'stage:changed' })
    .lean()
    .then((rows) => rows.filter((row) => JSON.stringify(row.payload).includes('"state":"live"')));

test('two processes tick: every stage goes live once, at its time', { timeout: 90_000 }, async () => {
  const ends = await Promise.all([startStageProcess(stand), startStageProcess(stand)]);
  const eventIds = await Promise.all(Array.from({ length: 4 }, () => standEvent(stand.platform)));
  const views = await Promise.all(
    eventIds.map(async (eventId) =>
      startCountdown(await standCaller(stand.platform, eventId, 'operator'), { eventId }),
    ),
  );
  const isEverywhereLive = async (): Promise<boolean> =>
    (await Promise.all(eventIds.map(stageViewOf))).every(({ state }) => state === 'live');
  await vi.waitFor(async () => expect(await isEverywhereLive()).toBe(true), {
    timeout: countdownMs + 15_000,
    interval: 100,
  });
  const logged = await Promise.all(ends.map((end) => end()));
  expect(logged).toEqual(['', '']);
  for (const [index, eventId] of eventIds.entries()) {
    const event = await Event.findById(eventId).lean();
    const rows = await livesOf(eventId);
    expect(rows).toHaveLength(1);
    expect(await Audit.countDocuments({ subject: eventId, act: 'stage:live' })).toBe(1);
    expect(await Timeline.countDocuments({ stream: `${eventId}/everyone`, fact: 'event:changed' })).toBe(1);
    expect(event).toMatchObject({ state: 'live', liveAt: new Date(views[index]?.liveAt ?? '') });
    expect(await Recording.find({ _id: eventId }).lean()).toMatchObject([
      { state: 'recording', beganAt: event?.liveAt },
    ]);
    const view = await stageViewOf(eventId);
    expect(view).toMatchObject({ version: 2, cueId: event?.runOfShow[0]?.id, cueStartedAt: view.liveAt });
    const lateMs = (rows[0]?.at.getTime() ?? 0) - Date.parse(view.liveAt ?? '');
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(2_500);
  }
});

test('an event called off during the countdown does not go live', async () => {
  const eventId = await standEvent(stand.platform);
  await startCountdown(await standCaller(stand.platform, eventId, 'operator'), { eventId });
  await Event.updateOne({ _id: eventId }, { $set: { state: 'cancelled' } });
  stand.later(countdownMs);
  await goLive(stand.platform, eventId, beginRecording);
  expect(await stageViewOf(eventId)).toMatchObject({ state: 'idle', liveAt: null });
  expect(await Recording.exists({ _id: eventId })).toBeNull();
});

test('only a published event starts', async () => {
  const eventId = await standEvent(stand.platform);
  const caller = await standCaller(stand.platform, eventId, 'operator');
  await Event.updateOne({ _id: eventId }, { $set: { state: 'draft' } });
  await expect(startCountdown(caller, { eventId })).rejects.toThrow('WRONG_STATE');
});
