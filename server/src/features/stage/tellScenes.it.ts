import { countdownMs } from '@jingqi/contract';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Outbox, type CommandCaller } from '../../kit/index.ts';
import { Event } from '../events/index.ts';
import { FakeMediaNode } from '../../testing/FakeMediaNode.ts';
import { openStand, standCaller, standEvent, type Stand } from '../../testing/openStand.ts';
import { advanceCue } from './advanceCue.ts';
import { announce } from './announce.ts';
import { endBroadcast } from './endBroadcast.ts';
import { enterStage } from './enterStage.ts';
import { goLive } from './goLive.ts';
import { liveOffsetMs, stageViewOf } from './readStage.ts';
import { Stage } from './stage.model.ts';
import { startStageClock, tendStages } from './stageClock.ts';
import { startCountdown } from './startCountdown.ts';
import { tellScene } from './tellScene.ts';

let stand: Stand;
let node: FakeMediaNode;
let eventId: string;
let operator: CommandCaller;

beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
beforeEach(async () => {
  node = await new FakeMediaNode(stand.platform, 'node').start();
  eventId = await standEvent(stand.platform);
  operator = await standCaller(stand.platform, eventId, 'operator');
  await enterStage(operator, { eventId });
});
afterEach(async () => {
  await node.stop();
  await Stage.deleteMany({});
  await stand.platform.redis.flushdb();
});

const told = () =>
  node.scenes.filter((scene) => scene.stageId === eventId).map(({ version, live, open }) => [version, live, open]);

async function toAir(): Promise<void> {
  await startCountdown(operator, { eventId });
  stand.later(countdownMs);
  await node.register();
  await goLive(stand.platform, eventId, async () => undefined);
}

test('each change is told, in order, and the end closes the stage', async () => {
  await toAir();
  await vi.waitFor(() => expect(told().at(-1)).toEqual([2, true, true]));
  await endBroadcast(operator, { eventId });
  await endBroadcast(operator, { eventId });
  await vi.waitFor(() => expect(told().at(-1)).toEqual([3, false, false]));
  expect(node.answers.every((status) => status === 200)).toBe(true);
  expect((await Event.findById(eventId).lean())?.state).toBe('ended');
  expect(await Outbox.find({ job: 'event-ended', 'subject.eventId': eventId }).lean()).toHaveLength(1);
});

test('a node that restarted is told the scene again within 2 s', async () => {
  await toAir();
  await tellScene(stand.platform, eventId);
  const stop = startStageClock(stand.platform, async () => undefined);
  try {
    const restartedAt = Date.now();
    await node.restart();
    await vi.waitFor(() => expect(told()).toEqual([[2, true, true]]), { timeout: 3_000, interval: 20 });
    expect(Date.now() - restartedAt).toBeLessThan(2_000);
  } finally {
    await stop();
  }
});

test('what is known is not told again', async () => {
  await toAir();
  await tellScene(stand.platform, eventId);
  const before = told();
  await tendStages(stand.platform);
  await tendStages(stand.platform);
  expect(told()).toEqual(before);
});

test('a stage on air whose node is gone is moved and the other node is told', async () => {
  await toAir();
  await tellScene(stand.platform, eventId);
  const second = await new FakeMediaNode(stand.platform, 'second').start();
  stand.later(7_000);
  await second.register();
  await tendStages(stand.platform);
  expect(second.scenes.at(-1)).toMatchObject({ stageId: eventId, version: 2, live: true });
  await second.stop();
});

test('a node that does not answer keeps nobody waiting and is told later', async () => {
  await node.stop();
  await toAir();
  expect(await liveOffsetMs(eventId, stand.platform.clock())).toBeGreaterThanOrEqual(0);
  await tellScene(stand.platform, eventId);
  node = await new FakeMediaNode(stand.platform, 'node').start();
  await tendStages(stand.platform);
  expect(told()).toEqual([[2, true, true]]);
});

test('a node that hangs keeps a crowd waiting no longer than one person', async () => {
  await startCountdown(operator, { eventId });
  await vi.waitFor(() => expect(told().at(-1)?.[0]).toBe(1));
  node.isHanging = true;
  await node.keepRegistered().restart();
  const since = Date.now();
  await Promise.all(Array.from({ length: 10 }, async () => enterStage(operator, { eventId })));
  node.isHanging = false;
  expect(Date.now() - since).toBeLessThan(6_000);
});

test('a node that hangs holds up no countdown', async () => {
  node.isHanging = true;
  const stop = startStageClock(stand.platform, async () => undefined);
  try {
    const { liveAt } = await startCountdown(operator, { eventId });
    const isLive = async () => expect((await stageViewOf(eventId)).state).toBe('live');
    await vi.waitFor(isLive, { timeout: countdownMs + 10_000, interval: 20 });
    expect(stand.platform.clock().getTime() - Date.parse(liveAt ?? '')).toBeLessThan(1_900);
  } finally {
    node.isHanging = false;
    await stop();
  }
});

test('cue and announcement reach everybody with the moment they began', async () => {
  await toAir();
  const event = await Event.findById(eventId).lean();
  const cueId = event?.runOfShow[1]?.id ?? '';
  stand.later(60_000);
  const view = await advanceCue(operator, { eventId, cueId });
  expect(Date.parse(view.cueStartedAt ?? '') - Date.parse(view.liveAt ?? '')).toBeGreaterThanOrEqual(60_000);
  expect(await liveOffsetMs(eventId, stand.platform.clock())).toBeGreaterThanOrEqual(60_000);
  const shown = await announce(operator, { eventId, id: cueId, text: '五分钟后开始答疑' });
  expect(stand.said('stage:changed').at(-1)?.payload).toEqual({ stage: shown });
});
