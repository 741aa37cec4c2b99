import type { Id } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedEvent, signedIn, type Visitor } from '../../testing/index.ts';
import { manyVisitors } from '../../testing/manyVisitors.ts';
import { openRegistration, registrationInput } from '../../testing/registration.ts';
import { spawnServers, type SpawnedServers } from '../../testing/spawnServers.ts';
import { Registration } from './registration.model.ts';
import { Roll } from './roll.model.ts';

let servers: SpawnedServers;
let people: Visitor[];
let operator: Visitor;
const contenders = 60;
beforeAll(async () => {
  servers = await spawnServers(2);
  operator = await signedIn(servers.app(0), 'operator');
  const half = await manyVisitors(servers.app(0), contenders);
  // Every other one reaches the other process; their sessions are in the Redis that both share.
  people = half.map((visitor, n) => {
    if (n % 2 === 0) return visitor;
    const elsewhere = Object.create(visitor, { app: { value: servers.app(1) } }) as Visitor;
    return elsewhere;
  });
});
afterAll(() => servers.stop());

const countBy = async (eventId: Id) => {
  const all = await Registration.find({ eventId }).select({ state: 1 }).lean();
  return Object.fromEntries([...Map.groupBy(all, ({ state }) => state)].map(([state, list]) => [state, list.length]));
};

test('two processes, many at once: exactly so many places and so many in the queue, and the numbers are those of the list', async () => {
  const { id } = await publishedEvent(operator);
  await openRegistration(operator, id, { capacity: 7, waitlist: 5 });
  const answers = await Promise.allSettled(
    people.map((person) => person.call('register', { params: { id }, body: registrationInput() })),
  );
  expect(await countBy(id)).toEqual({ approved: 7, waitlisted: 5 });
  expect(await Roll.findById(id).lean()).toMatchObject({ taken: 7, waiting: 5 });
  const codes = answers.flatMap((answer) => (answer.status === 'rejected' ? [String(answer.reason.body.code)] : []));
  expect(codes).toEqual(Array(contenders - 12).fill('REGISTRATION_FULL'));
  const ranks = (await Registration.find({ eventId: id, state: 'waitlisted' }).lean()).map(({ rank }) => rank);
  expect(new Set(ranks).size).toBe(5);
});

test('places given up at once while others register: never more than there are, and nobody is passed over', async () => {
  const { id } = await publishedEvent(operator);
  await openRegistration(operator, id, { capacity: 10, waitlist: 100 });
  const first = people.slice(0, 20);
  const views = await Promise.all(
    first.map((person) => person.call('register', { params: { id }, body: registrationInput() })),
  );
  const holders = views.flatMap((view, n) => (view.state === 'approved' ? [n] : []));
  await Promise.all([
    ...holders.slice(0, 6).map((n) => first[n]?.call('cancelRegistration', { params: { id: views[n]?.id ?? '' } })),
    ...people.slice(20, 40).map((person) => person.call('register', { params: { id }, body: registrationInput() })),
  ]);
  expect(await countBy(id)).toEqual({ approved: 4, cancelled: 6, offered: 6, waitlisted: 24 });
  const queue = await Registration.find({ eventId: id, state: 'waitlisted' }).sort({ rank: 1 }).lean();
  const offered = await Registration.find({ eventId: id, state: 'offered' }).lean();
  const earliest = queue[0]?.createdAt.getTime() ?? 0;
  expect(offered.every(({ createdAt }) => createdAt.getTime() <= earliest + 1_000)).toBe(true);
  expect(await Roll.findById(id).lean()).toMatchObject({ taken: 10, waiting: 24 });
});
