import { newId, type Id } from '@jingqi/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { act, Outbox, type Doer } from '../../kit/index.ts';
import { askedQuestions } from '../../testing/askedQuestions.ts';
import { openStand, standCaller, standEvent, type Stand } from '../../testing/openStand.ts';
import { Event } from '../events/index.ts';
import { commands, Question } from '../questions/index.ts';
import { countLeads } from './countLeads.ts';
import { Lead } from './lead.model.ts';
import { listLeads } from './listLeads.ts';
import { makeQuestionLead } from './makeQuestionLead.ts';
import { leadOutboxId, oweLeads } from './oweLeads.ts';

let stand: Stand;
let doer: Doer;
let eventId: Id;
beforeAll(async () => {
  stand = await openStand();
  doer = { platform: stand.platform, requestId: '' };
});
beforeEach(async () => {
  eventId = await standEvent(stand.platform);
});
afterAll(() => stand.close());

const lead = (questionId: Id) => act(doer, questionId, (a) => makeQuestionLead(a, questionId));
const owe = () => act(doer, newId(), (a) => oweLeads(a, eventId));
const list = async (query: { after?: string; eventId?: Id }) =>
  listLeads({
    ...(await standCaller(stand.platform, eventId, 'operator')),
    address: '',
    params: {},
    query: { scope: 'all', sort: 'newest', ...query },
    body: {},
    cookie: { start: () => undefined, end: () => undefined },
  });

test('a question becomes one lead, however often and at once it is tried', async () => {
  const [question] = await askedQuestions(eventId, 1);
  await Promise.all(
    Array.from({ length: 4 }, () => act(doer, newId(), (a) => makeQuestionLead(a, question?._id ?? ''))),
  );
  expect(await Lead.find({ eventId }).lean()).toMatchObject([
    {
      naturalKey: `unansweredQuestion:${eventId}:person:${question?.askerId}`,
      sources: [{ kind: 'question', id: question?._id }],
      state: 'new',
      personId: question?.askerId,
      text: question?.text,
    },
  ]);
});

test('what was answered, rejected or merged meanwhile, or is not there, becomes none', async () => {
  for (const state of ['answered', 'rejected', 'merged'] as const) {
    const [question] = await askedQuestions(eventId, 1, { state });
    expect(await lead(question?._id ?? '')).toBe(false);
  }
  expect(await lead(newId())).toBe(false);
  expect(await Lead.countDocuments({ eventId })).toBe(0);
});

test('an ended event owes a lead for each unanswered question, once', async () => {
  const open = [...(await askedQuestions(eventId, 2)), ...(await askedQuestions(eventId, 1, { state: 'released' }))];
  for (const state of ['answered', 'rejected', 'merged'] as const) await askedQuestions(eventId, 1, { state });
  const [done] = await askedQuestions(eventId, 1);
  await lead(done?._id ?? '');
  expect(await owe()).toBe(3);
  expect(await owe()).toBe(0);
  for (const { _id } of open) {
    expect(await Outbox.findById(leadOutboxId(_id)).lean()).toMatchObject({
      job: 'question-lead',
      subject: { questionId: _id },
    });
  }
});

test('a question that is being raised when the event ends is either followed up or refused', async () => {
  await Event.updateOne({ _id: eventId }, { $set: { state: 'live' } });
  const askers = await Promise.all(Array.from({ length: 10 }, () => standCaller(stand.platform, eventId, 'attendee')));
  const asking = askers.map((asker) =>
    commands['question:raise'](asker, { id: newId(), eventId, text: '最后一问', anonymous: false }),
  );
  const ending = (async () => {
    await asking[3];
    // As a process of its own would do it: in a turn of its own.
    await act(doer, newId(), (a) =>
      Event.updateOne({ _id: eventId }, { $set: { state: 'ended' } }, { session: a.session }),
    );
    return owe();
  })();
  const [answers, owed] = await Promise.all([Promise.allSettled(asking), ending]);
  const told = answers.filter(({ status }) => status === 'fulfilled').length;
  expect(told).toBe(await Question.countDocuments({ eventId }));
  expect(owed).toBe(told);
});

test('the list comes in pages, latest first, with nothing twice and nothing left out; the contact is masked', async () => {
  const questions = await askedQuestions(eventId, 120);
  for (const { _id } of questions) await lead(_id);
  const seen: Id[] = [];
  let after: string | undefined;
  const sizes: number[] = [];
  do {
    const page = await list({ eventId, ...(after === undefined ? {} : { after }) });
    expect(page.total).toBe(120);
    expect(page.items.every(({ contact }) => /^138\*{4}\d{4}$/u.test(contact))).toBe(true);
    sizes.push(page.items.length);
    seen.push(...page.items.map(({ text }) => text));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(sizes).toEqual([50, 50, 20]);
  expect(seen).toEqual(questions.map(({ text }) => text).toReversed());
  expect((await countLeads([eventId, newId()])).get(eventId)).toBe(120);
  expect((await list({})).total).toBeGreaterThanOrEqual(120);
});

test('a cursor that is not ours is refused', async () => {
  for (const after of ['x', '1_x', `${'9'.repeat(16)}_${newId()}`, `_${newId()}`]) {
    await expect(list({ after })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  }
});
