import { ownServices } from '@jingqi/setup/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeVisitor, startTestApp, type TestApp, type Visitor } from '../testing/index.ts';
import { SilentWire } from '../testing/SilentWire.ts';

/** Longer than any refusal may take, in ms. */
const patienceMs = 12_000;

let mongodb: SilentWire;
let redis: SilentWire;
let app: TestApp;
let guest: Visitor;
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
});
