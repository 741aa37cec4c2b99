import type { StageEntry } from '@jingqi/contract';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { act, presence, type CommandCaller } from '../../kit/index.ts';
import { FakeMediaNode } from '../../testing/FakeMediaNode.ts';
import { openStand, standCaller, standEvent, type Stand } from '../../testing/openStand.ts';
import { Event } from '../events/index.ts';
import { enterStage } from './enterStage.ts';
import { newSeat } from './newSeat.ts';
import { freePlace, renewPlaces } from './realtimePlaces.ts';
import { Seat } from './seat.model.ts';
import { Stage } from './stage.model.ts';

let stand: Stand;
let node: FakeMediaNode;
let eventId: string;

beforeAll(async () => {
  stand = await openStand();
  stand.platform.settings.hlsFolder = '/nowhere';
  stand.platform.settings.realtimeViewers = 2;
});
afterAll(() => stand.close());
beforeEach(async () => {
  eventId = await standEvent(stand.platform);
  node = await new FakeMediaNode(stand.platform, 'node').start();
});
afterEach(async () => {
  await node.stop();
  await stand.platform.redis.flushdb();
});

const viewer = (role: 'guest' | 'attendee' = 'attendee') => standCaller(stand.platform, eventId, role);
const enter = (caller: CommandCaller, path?: 'realtime' | 'hls'): Promise<StageEntry> =>
  enterStage(caller, { eventId, ...(path ? { path } : {}) });
const way = (entry: StageEntry): string => (entry.path === 'hls' ? entry.reason : entry.path);
const address = () => ({ url: `/hls/${eventId}/open/live.m3u8`, until: expect.any(String) });

/** So many viewers who have come in. */
async function come(count: number): Promise<{ callers: CommandCaller[]; ways: string[] }> {
  const callers = await Promise.all(Array.from({ length: count }, () => viewer()));
  const entries = await Promise.all(callers.map((caller) => enter(caller)));
  return { callers, ways: entries.map(way) };
}

test('the first viewers come in real time, the others by HLS; exactly so many, however many come at once', async () => {
  const { callers, ways } = await come(20);
  expect(ways.filter((each) => each === 'realtime')).toHaveLength(2);
  expect(ways.filter((each) => each === 'full')).toHaveLength(18);
  const again = await Promise.all(callers.map(async (caller) => way(await enter(caller))));
  expect(again).toEqual(ways);
  expect(await enter(await viewer('guest'))).toEqual({ path: 'hls', reason: 'full', hls: address() });
});

test('whoever comes in real time is told where to go when the network lets nothing through', async () => {
  expect(await enter(await viewer())).toMatchObject({
    path: 'realtime',
    url: 'http://media.test/node',
    hls: address(),
  });
});

test('in a closed event the address is signed for the viewer', async () => {
  await Event.updateOne({ _id: eventId }, { $set: { guestsAllowed: false } });
  const caller = await viewer();
  expect((await enter(caller)).hls?.url).toMatch(
    new RegExp(`^/hls/${eventId}/\\d+\\.${caller.actor.personId}\\.`, 'u'),
  );
});

test('staff and seats are always in real time and take nobody’s place', async () => {
  await come(2);
  for (const role of ['operator', 'moderator'] as const)
    expect(way(await enter(await standCaller(stand.platform, eventId, role)))).toBe('realtime');
});

test('a viewer brought on stage comes in real time at once, and gives up the place', async () => {
  const [{ callers }, later] = [await come(2), await come(1)];
  expect(later.ways).toEqual(['full']);
  const [[first], [third]] = [callers, later.callers];
  if (!first || !third) throw new Error('nobody came');
  for (const { actor } of [first, third]) {
    await act(first, eventId, async (a) => {
      const seat = newSeat(eventId, actor.personId, { name: 'x', office: '', role: 'speaker' }, a.now);
      await Seat.insertMany([seat], { session: a.session });
    });
  }
  for (const caller of [first, third]) {
    const entry = await enter(caller);
    if (entry.path !== 'realtime') throw new Error('not in real time');
    expect((await node.read(entry.grant)).claims.publish).toContain('camera');
  }
  // One of the two who had a place.
  expect(way(await enter(await viewer()))).toBe('realtime');
  expect(way(await enter(await viewer()))).toBe('full');
});

test('who asks for HLS gets it and frees a place, who leaves too', async () => {
  const { callers } = await come(2);
  const [first, second] = callers;
  if (!first || !second) throw new Error('nobody came');
  expect(way(await enter(first, 'hls'))).toBe('asked');
  const next = await viewer();
  expect(way(await enter(next))).toBe('realtime');
  expect(way(await enter(first, 'realtime'))).toBe('full');
  await freePlace(stand.platform, eventId, second.actor.personId);
  expect(way(await enter(first, 'realtime'))).toBe('realtime');
});

test('places of a process that died fade; those of the living do not', async () => {
  const { callers } = await come(2);
  const [here] = callers;
  if (!here) throw new Error('nobody came');
  await presence.arrive(stand.platform, eventId, here.actor, 'attendee', 'socket');
  stand.later(10_000);
  await node.register();
  await renewPlaces(stand.platform);
  expect(way(await enter(await viewer()))).toBe('full');
  stand.later(6_000);
  await node.register();
  expect(way(await enter(await viewer()))).toBe('realtime');
  expect(way(await enter(await viewer()))).toBe('full');
  await presence.leave(stand.platform, eventId, here.actor.personId, 'socket');
});

test('without a media node viewers watch by HLS once it is on air; the host needs one', async () => {
  await node.stop();
  await stand.platform.redis.flushdb();
  await expect(enter(await viewer())).rejects.toThrow('MEDIA_UNAVAILABLE');
  await Stage.updateOne({ _id: eventId }, { $set: { state: 'live' } });
  stand.later(1_000);
  expect(way(await enter(await viewer()))).toBe('noMedia');
  const host = await standCaller(stand.platform, eventId, 'host');
  await expect(enter(host)).rejects.toThrow('MEDIA_UNAVAILABLE');
  node = await new FakeMediaNode(stand.platform, 'node').start();
});

test('where HLS is switched off everybody comes in real time', async () => {
  await come(1);
  expect(node.scenes.at(-1)?.hls).toBe(true);
  await Stage.updateOne({ _id: eventId }, { $set: { hls: false } });
  stand.later(1_000);
  expect((await come(5)).ways).toEqual(Array.from({ length: 5 }, () => 'realtime'));
  expect(await enter(await viewer(), 'hls')).toMatchObject({ path: 'realtime', hls: null });
});

test('without a folder nothing is packaged and nobody is sent elsewhere', async () => {
  const { hlsFolder = '' } = stand.platform.settings;
  delete stand.platform.settings.hlsFolder;
  try {
    expect((await come(5)).ways).toEqual(Array.from({ length: 5 }, () => 'realtime'));
    expect(node.scenes.at(-1)?.hls).toBe(false);
  } finally {
    stand.platform.settings.hlsFolder = hlsFolder;
  }
});
