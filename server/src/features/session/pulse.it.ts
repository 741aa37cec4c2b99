import { newId, streamOf, type Pulse } from '@jingqi/contract';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { noteClap, noteVotes, presence, renewMs, sharedBeats, type Platform } from '../../kit/index.ts';
import { openStand, type Stand } from '../../testing/openStand.ts';
import { tick } from './pulse.ts';

let stand: Stand;
let platform: Platform;
beforeAll(async () => {
  stand = await openStand();
  // The wire of a single process: what it tells, it hears.
  platform = {
    ...stand.platform,
    signal: (signal) => signal.kind === 'beat' && sharedBeats.add(signal.eventId, signal),
  };
});
afterEach(() => presence.close(platform));
afterAll(() => stand.close());

function room() {
  const eventId = newId();
  const frames: Pulse[] = [];
  const told = new Map();
  const beat = async (): Promise<Pulse[]> => {
    frames.length = 0;
    await tick(platform, (stream, pulse) => stream === streamOf.everyone(eventId) && frames.push(pulse), told);
    return [...frames];
  };
  const come = () => presence.arrive(platform, eventId, { personId: newId(), role: 'sme' }, 'attendee', newId());
  return { eventId, beat, come };
}

test('a room is given one frame a tick, and none while nothing changes', async () => {
  const { eventId, beat, come } = room();
  expect(await beat()).toEqual([]);
  await come();
  expect(await beat()).toMatchObject([{ eventId, viewers: 1, votes: {}, claps: 0 }]);
  expect(await beat()).toEqual([]);
  const questionId = newId();
  noteVotes(eventId, questionId, 4);
  noteVotes(eventId, questionId, 5);
  noteClap(eventId);
  noteClap(eventId);
  expect(await beat()).toMatchObject([{ viewers: 1, votes: { [questionId]: 5 }, claps: 2 }]);
  expect(await beat()).toEqual([]);
  await come();
  expect(await beat()).toMatchObject([{ viewers: 2, votes: {}, claps: 0 }]);
});

test('the count of viewers comes each five seconds though nothing changed', async () => {
  const { beat, come } = room();
  await come();
  await beat();
  stand.later(renewMs - 500);
  expect(await beat()).toEqual([]);
  stand.later(600);
  expect(await beat()).toMatchObject([{ viewers: 1 }]);
});

test('a room without anybody here costs nothing and leaves nothing behind', async () => {
  const { eventId, beat } = room();
  noteClap(eventId);
  expect(await beat()).toEqual([]);
});
