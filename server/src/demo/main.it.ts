import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Event } from '../features/events/index.ts';
import { Lead } from '../features/leads/index.ts';
import { keyOf, makeVisitor, signedIn, signInStaffAccount, startTestApp, type TestApp } from '../testing/index.ts';

const run = promisify(execFile);
const main = new URL('./main.ts', import.meta.url).pathname;
const Printed = z.strictObject({
  signIns: z.array(
    z.strictObject({
      role: z.string(),
      account: z.string(),
      password: z.string().optional(),
      totpSecret: z.string().optional(),
      how: z.string().optional(),
      url: z.url(),
    }),
  ),
});

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ SECRET_KEY: randomBytes(32).toString('hex') });
});
afterAll(() => app.stop());

async function seed(env: Record<string, string> = {}): Promise<z.infer<typeof Printed>> {
  const settings = {
    MONGODB_URI: app.mongodbUri,
    REDIS_URL: app.redisUrl,
    NODE_ENV: 'test',
    SECRET_KEY: app.secretKey,
    PUBLIC_URL: app.origin,
    ...env,
  };
  const { stdout } = await run(process.execPath, [main], { env: { PATH: process.env['PATH'], ...settings } });
  return Printed.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}

const countAll = async (): Promise<Record<string, number>> => {
  const names = ['accounts', 'events', 'questions', 'timeline', 'seats', 'registrations', 'attendance', 'leads'];
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await mongoose.connection.collection(name).countDocuments()] as const),
    ),
  );
};

describe('demo data', () => {
  test('shows an evening to come, past ones with answers, and a way in for each role', async () => {
    const { signIns } = await seed();
    expect(signIns.map(({ role }) => role)).toEqual([
      'operator',
      'moderator',
      'window',
      'carrier',
      'auditor',
      'attendee',
      'investor',
      'host',
    ]);
    const home = await makeVisitor(app).call('home');
    expect(home.coming.map(({ brand }) => brand)).toEqual(['policy-live', 'finance-roadshow']);
    const startsInMs = Date.parse(home.coming[0]?.startsAt ?? '') - Date.now();
    expect(startsInMs).toBeGreaterThan(25 * 60_000);
    expect(startsInMs).toBeLessThan(36 * 60_000);
    expect(home.past).toHaveLength(2);
    const { items } = await makeVisitor(app).call('eventQuestions', { params: { id: home.past[0]?.id ?? '' } });
    expect(items.filter(({ answer }) => answer !== null)).toHaveLength(2);
    for (const { role, account, password = '', totpSecret = '' } of signIns.slice(0, 5)) {
      const me = await signInStaffAccount(makeVisitor(app), { login: account, password, totpSecret });
      expect(me).toMatchObject({ role, hasSecondStep: true, district: role === 'window' ? 'haidian' : null });
    }
    const studio = signIns[7]?.url ?? '';
    const host = await makeVisitor(app).call('enterStudio', {
      body: { eventId: home.coming[0]?.id ?? '', key: keyOf(studio) },
    });
    expect(host).toMatchObject({ role: 'official', name: '张建国' });
  });

  test('has people registered for what comes, with leads of those who ask for contact, and people who were at what is past', async () => {
    const operator = await signedIn(app, 'operator');
    const { coming, past } = await makeVisitor(app).call('home');
    const [tonight, roadshow] = coming.map(({ id }) => ({ id }));
    const counts = async (params: { id: string } | undefined) =>
      (await operator.call('registrations', { params: params ?? { id: '' } })).counts;
    expect(await counts(tonight)).toMatchObject({ approved: 42, waitlisted: 0 });
    // Some of the 24 were let in for the meetings, with three of the demo's own people.
    expect(await counts(roadshow)).toMatchObject({ pending: 11, approved: 16 });
    expect(await Lead.countDocuments({ eventId: tonight?.id ?? '', kind: 'contactRequest' })).toBe(6);
    const attendance = await operator.call('attendance', { params: { id: past[0]?.id ?? '' } });
    expect(attendance.persons).toBeGreaterThan(100);
    expect(attendance.firstTimers).toBeLessThan(attendance.persons);
    expect(attendance.byDistrict.length).toBeGreaterThan(10);
  });

  test('the roadshow has meetings: one accepted, one asked for, one moved; and enterprises to choose from', async () => {
    const operator = await signedIn(app, 'operator');
    const { coming } = await makeVisitor(app).call('home');
    const params = { id: coming[1]?.id ?? '' };
    const { items } = await operator.call('staffMeetings', { params });
    expect(items.map(({ slot, state, investor }) => [slot, state, investor.name])).toEqual([
      [1, 'pending', '何志远'],
      [3, 'accepted', '何志远'],
      [5, 'pending', '何志远'],
    ]);
    const investor = await signedIn(app, 'investor');
    const candidates = await investor.call('meetingCandidates', { params });
    expect(candidates.total).toBe(16);
    expect(candidates.items[0]?.freeSlots.length).toBeGreaterThan(4);
  });

  test('again changes nothing and prints the same', async () => {
    const before = await countAll();
    const first = await seed();
    expect(await seed()).toEqual(first);
    expect(await countAll()).toEqual(before);
  });

  test('when nothing is to come, what waited is moved; what was held is followed by a new one', async () => {
    const anHourAgo = new Date(Date.now() - 3_600_000);
    const [tonight] = await Event.find({ state: 'published' }).sort({ startsAt: 1 }).lean();
    await Event.updateMany({ state: 'published' }, { $set: { startsAt: anHourAgo } });
    await Event.updateOne({ _id: tonight?._id ?? '' }, { $set: { state: 'ended', endedAt: new Date() } });
    const before = await countAll();
    await seed();
    const { coming, past } = await makeVisitor(app).call('home');
    expect(coming).toHaveLength(2);
    expect(coming.every(({ startsAt }) => Date.parse(startsAt) > Date.now())).toBe(true);
    expect(coming.map(({ id }) => id)).not.toContain(tonight?._id);
    expect(past).toHaveLength(3);
    expect((await countAll())['events']).toBe((before['events'] ?? 0) + 1);
  });

  test('is refused in production', async () => {
    const before = await countAll();
    await expect(seed({ NODE_ENV: 'production' })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('production'),
    });
    expect(await countAll()).toEqual(before);
  });
});
