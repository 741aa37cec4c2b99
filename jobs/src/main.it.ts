import { newId } from '@jingqi/contract';
import { Lead } from '@jingqi/server/features/leads';
import { act, Outbox, refuseAttempt } from '@jingqi/server/kit';
import { askedQuestions } from '@jingqi/server/testing/askedQuestions.ts';
import { openStand, standEvent, type Stand } from '@jingqi/server/testing/openStand.ts';
import { spawnRoom, type SpawnedRoom } from '@jingqi/server/testing/spawnRoom.ts';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';

let stand: Stand;
let jobs: SpawnedRoom;
beforeAll(async () => {
  stand = await openStand();
  jobs = await spawnRoom('jobs', { MONGODB_URI: stand.mongodbUri, REDIS_URL: stand.redisUrl });
});
afterAll(() => stand.close());

const get = (path: string): Promise<Response> => fetch(`${jobs.url}${path}`);

test('it says that it lives, that it can work, and what is owed', async () => {
  expect([(await get('/healthz')).status, (await get('/nothing')).status]).toEqual([200, 404]);
  expect(await (await get('/readyz')).json()).toEqual({ database: true, redis: true });
  const outboxId = newId();
  await act({ platform: stand.platform, requestId: '' }, outboxId, async (a) =>
    a.owe('question-lead', { questionId: newId() }, { id: outboxId }),
  );
  for (let attempt = 0; attempt < 8; attempt += 1) await refuseAttempt(outboxId, 'no', new Date());
  expect(await (await get('/metrics')).text()).toContain('outbox_rows{state="dead"} 1');
});

test('what nobody put into the queue is found by the sweep and done', async () => {
  const eventId = await standEvent(stand.platform);
  await askedQuestions(eventId, 5);
  await act({ platform: stand.platform, requestId: '' }, eventId, async (a) => a.owe('event-ended', { eventId }));
  await expect.poll(() => Lead.countDocuments({ eventId }), { timeout: 20_000 }).toBe(5);
  // Reminders are owed for later.
  const owedNow = () => ({ deadAt: null, dueAt: mongoose.trusted({ $lte: new Date() }) });
  await expect.poll(() => Outbox.countDocuments(owedNow()), { timeout: 10_000 }).toBe(0);
  const lead = await Lead.findOne({ eventId }).lean();
  expect(lead).toMatchObject({ needsSync: false, officeKey: 'hub', isTold: true, dueRevision: 1 });
  expect(await Outbox.countDocuments({ 'subject.leadId': lead?._id })).toBe(2);
}, 30_000);

test('told to end it ends with 0 within ten seconds', async () => {
  const since = Date.now();
  expect(await jobs.stop()).toBe(0);
  expect(Date.now() - since).toBeLessThan(10_000);
});

test('a missing setting is named, and nothing starts', async () => {
  await expect(spawnRoom('jobs', { REDIS_URL: stand.redisUrl })).rejects.toThrow(
    /Configuration is not valid\. MONGODB_URI/u,
  );
});
