import type { Id } from '@jingqi/contract';
import { freePorts } from '@jingqi/setup/testing';
import { Lead } from '@jingqi/server/features/leads';
import { Outbox } from '@jingqi/server/kit';
import { askedQuestions } from '@jingqi/server/testing/askedQuestions.ts';
import { publishedEvent, signedIn, type VisitorSocket } from '@jingqi/server/testing/index.ts';
import { spawnRoom, type SpawnedRoom } from '@jingqi/server/testing/spawnRoom.ts';
import { spawnServers, type SpawnedServers } from '@jingqi/server/testing/spawnServers.ts';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';

const count = 100;
let servers: SpawnedServers;
let server: SpawnedRoom | undefined;
let jobs: SpawnedRoom;
let eventId: Id;
let operator: VisitorSocket;

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  servers = await spawnServers(1, { PORT: String(port) });
  [server] = servers.rooms;
  jobs = await spawnRoom('jobs', jobsEnv());
  const person = await signedIn(servers.app(0), 'operator');
  eventId = (await publishedEvent(person)).id;
  operator = await person.enter(eventId);
});
afterAll(async () => {
  servers.rooms.splice(0, 1, ...(server ? [server] : []));
  await jobs.stop();
  await servers.stop();
});

const jobsEnv = (): Record<string, string> => ({ ...servers.env, PORT: '0' });
const leads = (): Promise<number> => Lead.countDocuments({ eventId });
async function reach(number: number): Promise<void> {
  await expect.poll(leads, { interval: 1, timeout: 60_000 }).toBeGreaterThanOrEqual(number);
}

/** On air as the stage would make it, without waiting for a countdown. */
async function goOnAir(): Promise<void> {
  const liveAt = new Date();
  await mongoose.connection
    .collection('events')
    .updateOne({ _id: eventId as never }, { $set: { state: 'live', liveAt } });
  await operator.send('stage:slate', { eventId, text: '马上回来' });
  await mongoose.connection
    .collection('stages')
    .updateOne({ _id: eventId as never }, { $set: { state: 'live', liveAt } });
}

/** Reminders are owed for later. */
const owedNow = (): Promise<number> => Outbox.countDocuments({ dueAt: mongoose.trusted({ $lte: new Date() }) });

async function killJobs(): Promise<void> {
  await jobs.kill();
  jobs = await spawnRoom('jobs', jobsEnv());
}

test('kill −9 of jobs and server while an event ends: one lead a question, and nothing left owed', async () => {
  const questions = await askedQuestions(eventId, count);
  await goOnAir();
  await operator.send('stage:end', { eventId });
  await Promise.all([server?.kill(), jobs.kill()]);
  [server, jobs] = await Promise.all([spawnRoom('server', servers.env), spawnRoom('jobs', jobsEnv())]);
  for (const part of [0.05, 0.3, 0.6]) {
    await reach(1 + Math.floor(count * part * Math.random()));
    await killJobs();
  }
  const restarted = Date.now();
  await expect.poll(owedNow, { timeout: 15_000 }).toBe(0);
  expect(Date.now() - restarted).toBeLessThan(15_000);
  const made = await Lead.find({ eventId }, { sources: 1 }).lean();
  const followed = made.flatMap(({ sources }) => sources.map(({ id }) => id));
  expect(followed.toSorted()).toEqual(questions.map(({ _id }) => _id).toSorted());
  // Each was asked by somebody else.
  expect(made).toHaveLength(count);
}, 120_000);
