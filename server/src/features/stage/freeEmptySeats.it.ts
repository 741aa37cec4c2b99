import { countdownMs, seatKeptMs, streamOf } from '@jingqi/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { act, presence, type CommandCaller } from '../../kit/index.ts';
import { openStand, standCaller, standEvent, type Stand } from '../../testing/openStand.ts';
import { freeEmptySeats } from './freeEmptySeats.ts';
import { giveHostSeat } from './giveHostSeat.ts';
import { goLive } from './goLive.ts';
import { seatOf, stageViewOf } from './readStage.ts';
import { refreshSeats, seatPresence } from './seatPresence.ts';
import { setReady } from './setReady.ts';
import { startCountdown } from './startCountdown.ts';

let stand: Stand;
let eventId: string;
let host: CommandCaller;

beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
beforeEach(async () => {
  eventId = await standEvent(stand.platform);
  host = await standCaller(stand.platform, eventId, 'host');
  const event = { _id: eventId, host: { name: '张建国', office: '市经济和信息化局' } };
  await act(host, eventId, (a) => giveHostSeat(a, event, host.actor.personId));
  await come('first');
  await setReady(host, { eventId, ready: true, marks: { picture: true, sound: true, network: true } });
  await startCountdown(host, { eventId });
  stand.later(countdownMs);
  await goLive(stand.platform, eventId, async () => undefined);
  stand.rows.length = 0;
});

async function come(socketId: string): Promise<void> {
  await presence.arrive(stand.platform, eventId, host.actor, 'host', socketId);
  await seatPresence(stand.platform, eventId, host.actor.personId, true);
}

async function go(socketId: string): Promise<void> {
  await presence.leave(stand.platform, eventId, host.actor.personId, socketId);
  await seatPresence(stand.platform, eventId, host.actor.personId, false);
}

const seat = () => seatOf(eventId, host.actor.personId);

test('a host away for 59 s keeps the seat on air; after 61 s is off air and everybody is told', async () => {
  await go('first');
  expect(await seat()).toMatchObject({ present: false, onAir: true });
  stand.later(seatKeptMs - 1_000);
  await freeEmptySeats(stand.platform);
  expect((await stageViewOf(eventId)).onAir).toHaveLength(1);
  expect(stand.said('stage:changed')).toEqual([]);
  stand.later(2_000);
  await freeEmptySeats(stand.platform);
  await freeEmptySeats(stand.platform);
  expect(await stageViewOf(eventId)).toMatchObject({ state: 'live', onAir: [] });
  expect(stand.rows.map(({ fact, stream }) => [fact, stream])).toEqual([
    ['seat:changed', streamOf.backstage(eventId)],
    ['seat:changed', streamOf.backstage(eventId)],
    ['stage:changed', streamOf.everyone(eventId)],
  ]);
});

test('a host who reloads is back in the seat, on air, and viewers hear nothing of it', async () => {
  await go('first');
  stand.later(2_000);
  await come('second');
  expect(await seat()).toMatchObject({ present: true, onAir: true, absentSince: null });
  expect(stand.rows.map(({ fact }) => fact)).toEqual(['seat:changed', 'seat:changed']);
});

test('one of two tabs closed: still present', async () => {
  await come('second');
  await go('first');
  expect(await seat()).toMatchObject({ present: true });
  expect(stand.rows).toEqual([]);
});

test('while a process holds the connection the seat is fresh; when it died the seat is empty after 25 s', async () => {
  stand.later(20_000);
  await refreshSeats(stand.platform);
  stand.later(20_000);
  await freeEmptySeats(stand.platform);
  expect(await seat()).toMatchObject({ present: true });
  stand.later(6_000);
  await freeEmptySeats(stand.platform);
  expect(await seat()).toMatchObject({ present: false, onAir: true });
  // It had only been slow: it says so at the next refresh.
  await presence.renew(stand.platform);
  await refreshSeats(stand.platform);
  expect(await seat()).toMatchObject({ present: true, onAir: true });
});

test('a host who is not ready may not start', async () => {
  const other = await standEvent(stand.platform);
  await expect(startCountdown({ ...host, eventId: other }, { eventId: other })).rejects.toThrow('WRONG_STATE');
});
