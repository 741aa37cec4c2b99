import { newId } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStand, type Stand } from '../testing/openStand.ts';
import { Presence } from './presence.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

const person = (role: 'guest' | 'sme' = 'sme') => ({ personId: newId(), role });

test('a person with connections to two processes is one viewer until the last one goes', async () => {
  const [here, there] = [new Presence(), new Presence()];
  const eventId = newId();
  const viewer = person();
  await here.arrive(stand.platform, eventId, viewer, 'attendee', 'a');
  await there.arrive(stand.platform, eventId, viewer, 'attendee', 'b');
  expect(await here.countViewers(stand.platform, eventId)).toBe(1);
  expect(await here.leave(stand.platform, eventId, viewer.personId, 'a')).toBe(true);
  expect(await here.countViewers(stand.platform, eventId)).toBe(1);
  expect(await there.leave(stand.platform, eventId, viewer.personId, 'b')).toBe(false);
  expect(await here.countViewers(stand.platform, eventId)).toBe(0);
});

test('guests count and are not listed; staff and the host neither', async () => {
  const presence = new Presence();
  const eventId = newId();
  const [guest, viewer, host] = [person('guest'), person(), person()];
  await presence.arrive(stand.platform, eventId, guest, 'guest', 'g');
  await presence.arrive(stand.platform, eventId, viewer, 'attendee', 'v');
  await presence.arrive(stand.platform, eventId, host, 'host', 'h');
  expect(await presence.countViewers(stand.platform, eventId)).toBe(2);
  expect(await presence.signedInViewers(stand.platform, eventId, 100)).toEqual([viewer.personId]);
  expect(await presence.isPresent(stand.platform, eventId, host.personId)).toBe(true);
});

test('people of a process that died fade, those of a living one stay', async () => {
  const [dead, living] = [new Presence(), new Presence()];
  const eventId = newId();
  const [lost, kept] = [person(), person()];
  await dead.arrive(stand.platform, eventId, lost, 'attendee', 'l');
  await living.arrive(stand.platform, eventId, kept, 'attendee', 'k');
  stand.later(10_000);
  await living.renew(stand.platform);
  stand.later(10_000);
  expect(await living.signedInViewers(stand.platform, eventId, 100)).toEqual([kept.personId]);
  expect(await living.isPresent(stand.platform, eventId, lost.personId)).toBe(false);
});

test('a process that ends takes its people along at once', async () => {
  const [ending, other] = [new Presence(), new Presence()];
  const eventId = newId();
  for (const socket of ['1', '2', '3']) await ending.arrive(stand.platform, eventId, person(), 'attendee', socket);
  await ending.close(stand.platform);
  expect(await other.countViewers(stand.platform, eventId)).toBe(0);
});
