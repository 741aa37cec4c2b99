import { newId, type Id, type JobData, type JobName } from '@jingqi/contract';
import { Lead } from '@jingqi/server/features/leads';
import { act, Outbox, type Doer, type OutboxRow } from '@jingqi/server/kit';
import { askedQuestions } from '@jingqi/server/testing/askedQuestions.ts';
import { openStand, standEvent, type Stand } from '@jingqi/server/testing/openStand.ts';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runJob, type Work } from './runJob.ts';
import { sweepOutbox } from './sweeper.ts';

let stand: Stand;
let work: Work;
const enqueued: OutboxRow[] = [];
beforeAll(async () => {
  stand = await openStand();
  const doer: Doer = { platform: { ...stand.platform, enqueue: (rows) => void enqueued.push(...rows) }, requestId: '' };
  work = {
    doer,
    logger: stand.platform.logger,
    tools: { carry: async () => undefined, publicUrl: '', stores: { folder: null, s3: null } },
  };
});
afterAll(() => stand.close());

/** Owes a job and returns its data as the queue would carry it. */
async function owed<N extends JobName>(job: N, subject: Omit<JobData<N>, 'outboxId'>): Promise<{ outboxId: Id }> {
  const outboxId = newId();
  await act(work.doer, newId(), async (a) => a.owe(job, subject, { id: outboxId }));
  return { ...subject, outboxId };
}

/** Its first act fails. */
function refusingOnce(reason: string): Doer {
  let calls = 0;
  const clock = (): Date => {
    calls += 1;
    if (calls === 1) throw new Error(reason);
    return stand.platform.clock();
  };
  return { ...work.doer, platform: { ...work.doer.platform, clock } };
}

test('an ended event becomes a row for each unanswered question, and each row a lead; both are gone then', async () => {
  const eventId = await standEvent(stand.platform);
  const questions = await askedQuestions(eventId, 3);
  const data = await owed('event-ended', { eventId });
  enqueued.length = 0;
  expect(await runJob(work, 'event-ended', data)).toBe('done');
  const rows = [...enqueued];
  expect(rows.map(({ subject }) => subject['questionId']).toSorted()).toEqual(
    questions.map(({ _id }) => _id).toSorted(),
  );
  for (const row of [...rows, ...rows]) {
    expect(await runJob(work, row.job, { ...row.subject, outboxId: row._id })).toBe('done');
  }
  expect(await Lead.countDocuments({ eventId })).toBe(3);
  expect(
    await Outbox.countDocuments({ _id: mongoose.trusted({ $in: [data.outboxId, ...rows.map(({ _id }) => _id)] }) }),
  ).toBe(0);
  expect(await runJob(work, 'event-ended', data)).toBe('done');
});

test('a refused job is counted, comes again later, and after eight is given up', async () => {
  const [question] = await askedQuestions(await standEvent(stand.platform), 1);
  const data = await owed('question-lead', { questionId: question?._id ?? '' });
  const outcomes: string[] = [];
  for (let attempt = 0; attempt < 8; attempt += 1) {
    outcomes.push(await runJob({ ...work, doer: refusingOnce(`refusal ${attempt}`) }, 'question-lead', data));
  }
  expect(outcomes).toEqual([...Array(7).fill('refused'), 'dead']);
  expect(await Outbox.findById(data.outboxId).lean()).toMatchObject({ attempts: 8, lastError: 'refusal 7' });
  expect(await Lead.countDocuments({ people: question?.askerId ?? '' })).toBe(0);
});

test('what is no job of the contract is refused', async () => {
  await expect(runJob(work, 'format-disk', {})).rejects.toThrow('Invalid option');
  await expect(runJob(work, 'question-lead', { questionId: 'x' })).rejects.toThrow('Invalid UUID');
});

test('the sweep takes rows that are due, not the young, the put off, the dead or the unknown', async () => {
  await Outbox.deleteMany({});
  const now = new Date();
  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  const row = (dueAt: Date, more: Partial<OutboxRow> = {}): OutboxRow => ({
    _id: newId(),
    job: 'event-ended',
    subject: { eventId: newId() },
    createdAt: dueAt,
    dueAt,
    attempts: 0,
    lastError: '',
    deadAt: null,
    ...more,
  });
  const due = [row(ago(10_000)), row(ago(4_000))];
  await Outbox.insertMany([...due, row(ago(1_000)), row(ago(-5_000)), row(ago(9_000), { deadAt: now })]);
  await Outbox.collection.insertOne({ ...row(ago(9_000)), job: 'from-a-newer-version' } as never);
  const taken: OutboxRow[] = [];
  const enqueue = async (rows: OutboxRow[]): Promise<void> => void taken.push(...rows);
  expect(await sweepOutbox({ enqueue, now: () => now, logger: stand.platform.logger })).toBe(2);
  expect(taken.map(({ _id }) => _id)).toEqual(due.map(({ _id }) => _id));
});
