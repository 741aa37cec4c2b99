import { newId } from '@jingqi/contract';
import { ownServices } from '@jingqi/setup/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Question } from '../features/questions/index.ts';
import { act, isDatabaseAway, systemClock } from '../kit/index.ts';
import { makeVisitor, publishedEvent, signedIn, startTestApp, type TestApp, type Visitor } from '../testing/index.ts';
import { SilentWire } from '../testing/SilentWire.ts';

/** Longer than any refusal may take, in ms. */
const patienceMs = 20_000;

let mongodb: SilentWire;
let redis: SilentWire;
let app: TestApp;
let guest: Visitor;
let asker: Visitor;
let eventId: string;
beforeAll(async () => {
  const { mongodbUri, redisUrl } = await ownServices();
  mongodb = new SilentWire(portOf(mongodbUri));
  redis = new SilentWire(portOf(redisUrl));
  app = await startTestApp({
    MONGODB_URI: mongodbUri.replace(/:\d+/u, `:${await mongodb.open()}`),
    REDIS_URL: redisUrl.replace(/:\d+/u, `:${await redis.open()}`),
  });
  guest = makeVisitor(app);
  await guest.call('signInAsGuest');
  asker = await signedIn(app, 'sme');
  eventId = (await publishedEvent(await signedIn(app, 'operator'))).id;
});
afterAll(async () => {
  await app.stop();
  mongodb.close();
  redis.close();
});

function portOf(uri: string): number {
  return Number(/:(\d+)/u.exec(uri)?.[1]);
}

const statusOf = async (path: string, visitor = guest): Promise<number> =>
  (await visitor.fetch(path, { signal: AbortSignal.timeout(patienceMs) })).status;

test('a Redis that takes commands and answers none: refused and not hung, served without a session, and back by itself', async () => {
  redis.silence(true);
  expect(await Promise.all([statusOf('/api/me'), statusOf('/api/home', makeVisitor(app))])).toEqual([503, 200]);
  redis.silence(false);
  await expect.poll(() => statusOf('/api/me'), { timeout: patienceMs }).toBe(200);
});

test('a question asked into the silence of MongoDB is refused in time, also behind others, and is there once when asked again', async () => {
  const body = { id: newId(), text: '贷款贴息怎么申请？', anonymous: false };
  const ask = async (id = body.id): Promise<number> => {
    const response = await asker.fetch(`/api/events/${eventId}/questions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...body, id }),
      signal: AbortSignal.timeout(patienceMs),
    });
    return response.status;
  };
  mongodb.silence(true);
  expect(await Promise.all([ask(), ask(newId()), ask(newId())])).toEqual([503, 503, 503]);
  mongodb.silence(false);
  await expect.poll(() => statusOf('/api/home'), { timeout: patienceMs }).toBe(200);
  expect(await ask()).toBe(200);
  expect(await Question.countDocuments({ _id: body.id })).toBe(1);
}, 60_000);

test('an act that the silence of MongoDB meets in the middle is given up in time', async () => {
  const doer = { platform: { clock: systemClock, publish: () => undefined, enqueue: () => undefined }, requestId: '' };
  const since = Date.now();
  const done = act(doer, eventId, async ({ session }) => {
    mongodb.silence(true);
    return Question.findById(newId()).session(session).lean();
  });
  const refusal: unknown = await done.then(
    () => null,
    (error: unknown) => error,
  );
  mongodb.silence(false);
  expect([isDatabaseAway(refusal), Date.now() - since < patienceMs]).toEqual([true, true]);
  await expect.poll(() => statusOf('/api/home'), { timeout: patienceMs }).toBe(200);
}, 200_000);

test('a MongoDB that does the same: not ready, refused as UNAVAILABLE, and back by itself', async () => {
  mongodb.silence(true);
  const [ready, home] = await Promise.all([
    statusOf('/readyz'),
    guest.fetch('/api/home', { signal: AbortSignal.timeout(patienceMs) }),
  ]);
  expect([ready, home.status, await home.json()]).toEqual([503, 503, expect.objectContaining({ code: 'UNAVAILABLE' })]);
  // Once the silence is known, nobody waits for it longer than for the choice of a server.
  expect(await statusOf('/api/home')).toBe(503);
  mongodb.silence(false);
  await expect.poll(() => statusOf('/api/home'), { timeout: patienceMs }).toBe(200);
}, 60_000);
