import { newId, type Id, type OwnQuestion } from '@jingqi/contract';
import { killableServices, type KillableServices } from '@jingqi/setup/testing';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Question } from '../../features/questions/index.ts';
import {
  makeVisitor,
  publishedEvent,
  Refused,
  signedIn,
  startTestApp,
  type TestApp,
  type Visitor,
  type VisitorSocket,
} from '../../testing/index.ts';
import { manyVisitors } from '../../testing/manyVisitors.ts';

/**
 * Longer than every wait of the server for either (3 s for Redis to answer, 5 s for a database to be chosen): what holds
 * for so long holds for 30 s.
 */
const awayMs = 8_000;
const askers = 12;
/** Between two attempts, in ms: an outage must not use up the budget. */
const pauseMs = 3_000;

let services: KillableServices;
let app: TestApp;
let operator: Visitor;
let eventId: Id;
let staff: VisitorSocket;
/** Those of each trial have a budget of their own: five questions a minute, and what is refused counts. */
let sockets: { redis: VisitorSocket[]; before: VisitorSocket[]; among: VisitorSocket[] };
beforeAll(async () => {
  services = await killableServices();
  app = await startTestApp({ MONGODB_URI: services.mongodbUri, REDIS_URL: services.redisUrl });
  operator = await signedIn(app, 'operator');
  eventId = (await publishedEvent(operator)).id;
  staff = await operator.enter(eventId);
  const people = await manyVisitors(app, 3 * askers);
  const all = await Promise.all(people.map((person) => person.enter(eventId)));
  const groupOf = (n: number): VisitorSocket[] => all.slice(n * askers, (n + 1) * askers);
  sockets = { redis: groupOf(0), before: groupOf(1), among: groupOf(2) };
});
afterAll(async () => {
  for (const socket of everybody()) socket.close();
  await app.stop();
  await services.stop();
});

const everybody = (): VisitorSocket[] => [staff, ...Object.values(sockets).flat()];

interface Asked {
  acknowledged: Id[];
  refusals: Set<string>;
}

/** One question of each asker, again with the same id until it is acknowledged or time is over; refusals are kept. */
async function askAll(by: readonly VisitorSocket[], untilMs: number): Promise<Asked> {
  const end = Date.now() + untilMs;
  const refusals = new Set<string>();
  const asked = await Promise.all(
    by.map(async (socket, n): Promise<Id[]> => {
      const input = { id: newId(), eventId, text: `第${n}个问题：贴息怎么申请？`, anonymous: false };
      do {
        const answer: OwnQuestion | Refused = await socket
          .send('question:raise', input)
          .catch((error: unknown) => (error instanceof Refused ? error : Promise.reject(error)));
        if (!(answer instanceof Refused)) return [answer.id];
        refusals.add(answer.code);
        await new Promise((resolve) => setTimeout(resolve, answer.body.retryAfterMs ?? pauseMs));
      } while (Date.now() < end);
      return [];
    }),
  );
  return { acknowledged: asked.flat(), refusals };
}

/** Each acknowledged question is there, once, and staff have heard of each. */
async function expectAllThere(acknowledged: Id[]): Promise<void> {
  expect(await Question.countDocuments({ _id: mongoose.trusted({ $in: acknowledged }) })).toBe(acknowledged.length);
  for (const id of acknowledged) {
    await staff.fact('question:changed', ({ payload }) => payload.question.id === id, 15_000);
  }
  const heard = staff.facts
    .filter((fact) => fact.fact === 'question:changed')
    .map(({ payload }) => payload.question.id);
  for (const id of acknowledged) expect(heard.filter((one) => one === id)).toHaveLength(1);
}

test('Redis away: questions are acknowledged meanwhile and none is lost, pages are served, sessions come back', async () => {
  let during: Asked = { acknowledged: [], refusals: new Set() };
  await services.withoutRedis(async () => {
    const end = Date.now() + awayMs;
    during = await askAll(sockets.redis, awayMs);
    const visitor = makeVisitor(app);
    do {
      expect((await visitor.fetch('/api/home')).status).toBe(200);
      expect((await visitor.fetch('/readyz')).status).toBe(503);
      const me = await operator.fetch('/api/me');
      expect([me.status, await me.json()]).toMatchObject([503, { code: 'UNAVAILABLE' }]);
    } while (Date.now() < end);
  });
  expect(during.acknowledged).toHaveLength(askers);
  expect([...during.refusals]).toEqual([]);
  const after = await askAll(sockets.redis, 10_000);
  expect(after.acknowledged).toHaveLength(askers);
  await expectAllThere([...during.acknowledged, ...after.acknowledged]);
  await expect.poll(async () => (await makeVisitor(app).fetch('/readyz')).status, { timeout: 10_000 }).toBe(200);
  expect(everybody().every(({ socket }) => socket.connected)).toBe(true);
  await expect.poll(async () => (await (await signedIn(app, 'sme')).enter(eventId)).socket.connected).toBe(true);
}, 60_000);

test('MongoDB killed and restarted among writes: each waits or is told UNAVAILABLE, and what was acknowledged is there once', async () => {
  let among: Promise<Asked> = Promise.resolve({ acknowledged: [], refusals: new Set() });
  const before = askAll(sockets.before, 60_000);
  await services.withoutMongodb(async () => {
    among = askAll(sockets.among, 60_000);
    const home = await makeVisitor(app).fetch('/api/home', { signal: AbortSignal.timeout(20_000) });
    expect([home.status, await home.json()]).toMatchObject([503, { code: 'UNAVAILABLE' }]);
  });
  const asked = [await before, await among];
  for (const { acknowledged, refusals } of asked) {
    expect(acknowledged).toHaveLength(askers);
    expect([...refusals].filter((code) => code !== 'UNAVAILABLE' && code !== 'TOO_MANY_REQUESTS')).toEqual([]);
  }
  await expectAllThere(asked.flatMap(({ acknowledged }) => acknowledged));
  await expect.poll(async () => (await makeVisitor(app).fetch('/readyz')).status, { timeout: 10_000 }).toBe(200);
  expect(everybody().every(({ socket }) => socket.connected)).toBe(true);
}, 120_000);
