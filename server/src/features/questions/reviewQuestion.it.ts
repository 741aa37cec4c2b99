import { newId, streamOf, type Id } from '@jingqi/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Audit, type CommandCaller } from '../../kit/index.ts';
import { openStand, standCaller, standEvent, type Stand } from '../../testing/openStand.ts';
import { Event } from '../events/index.ts';
import { commands } from './index.ts';
import { Question } from './question.model.ts';
import { releasedQuestions } from './readQuestions.ts';
import { voteQuestion } from './voteQuestion.ts';

let stand: Stand;
let eventId: Id;
let moderator: CommandCaller;
let host: CommandCaller;
const caller = (role: 'attendee' | 'host' | 'moderator') => standCaller(stand.platform, eventId, role);
beforeAll(async () => {
  stand = await openStand();
});
beforeEach(async () => {
  eventId = await standEvent(stand.platform);
  [moderator, host] = await Promise.all([caller('moderator'), caller('host')]);
  stand.rows.length = 0;
});
afterAll(() => stand.close());

async function asked(): Promise<Id> {
  const { id } = await commands['question:raise'](await caller('attendee'), {
    id: newId(),
    eventId,
    text: '贴息怎么申请？',
    anonymous: false,
  });
  return id;
}
async function released(): Promise<Id> {
  const questionId = await asked();
  await commands['question:approve'](moderator, { eventId, questionId });
  return questionId;
}
const heard = (stream: string): string[] => stand.rows.filter((row) => row.stream === stream).map(({ fact }) => fact);
const everyone = (): string[] => heard(streamOf.everyone(eventId));

test('a release tells everybody once, a retry nobody', async () => {
  const questionId = await asked();
  await commands['question:approve'](moderator, { eventId, questionId });
  const rows = stand.rows.length;
  expect(await commands['question:approve'](moderator, { eventId, questionId })).toMatchObject({ state: 'released' });
  expect([everyone(), stand.rows.length]).toEqual([['question:released'], rows]);
  expect(await Audit.countDocuments({ subject: questionId, act: 'question:approve' })).toBe(1);
});

test('an edit keeps its trace and is told to everybody only when released', async () => {
  const questionId = await asked();
  const edited = await commands['question:edit'](moderator, { eventId, questionId, text: '贴息如何申请？' });
  expect(edited).toMatchObject({
    text: '贴息如何申请？',
    edits: [{ before: '贴息怎么申请？', by: moderator.actor.name }],
  });
  expect(everyone()).toEqual([]);
  await commands['question:approve'](moderator, { eventId, questionId });
  await commands['question:edit'](moderator, { eventId, questionId, text: '如何申请贴息？' });
  expect(everyone()).toEqual(['question:released', 'question:released']);
});

test('a rejection and its reason reach the asker, not everybody; it can be taken back', async () => {
  const questionId = await asked();
  await commands['question:reject'](moderator, { eventId, questionId, reason: '与主题无关' });
  expect(stand.said('question:mine').at(-1)?.payload).toMatchObject({
    question: { state: 'rejected', reason: '与主题无关' },
  });
  expect(everyone()).toEqual([]);
  expect(await commands['question:approve'](moderator, { eventId, questionId })).toMatchObject({
    state: 'released',
    reason: '',
  });
});

test('at most three are pinned, however many are pinned at once', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, released));
  const pins = await Promise.allSettled(
    ids.map((questionId) => commands['question:pin'](moderator, { eventId, questionId, pinned: true })),
  );
  expect(pins.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  const reasons = pins.flatMap((pin) => (pin.status === 'rejected' ? [String(pin.reason)] : []));
  expect(reasons).toEqual(Array(3).fill('DomainError: WRONG_STATE'));
  expect((await releasedQuestions(eventId)).map(({ pinned }) => pinned)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('the on-air mark goes from one question to the next', async () => {
  const [first, second] = [await released(), await released()];
  await commands['question:air'](host, { eventId, questionId: first, onAir: true });
  await commands['question:air'](moderator, { eventId, questionId: second, onAir: true });
  const marks = await Question.find({ eventId, onAir: true }).lean();
  expect(marks.map(({ _id }) => _id)).toEqual([second]);
  expect((await releasedQuestions(eventId))[0]?.id).toBe(second);
});

test('a spoken answer has its moment of the broadcast, and only while on air', async () => {
  const questionId = await released();
  await expect(commands['question:answer'](host, { eventId, questionId })).rejects.toMatchObject({
    code: 'WRONG_STATE',
  });
  await Event.updateOne({ _id: eventId }, { $set: { state: 'live' } });
  const answered = await commands['question:answer'](host, { eventId, questionId });
  expect(answered).toMatchObject({ state: 'answered', onAir: false, answer: { kind: 'voice' } });
});

test('a written answer reaches everybody, also after the end, also those whose question was folded in', async () => {
  const [questionId, folded] = [await released(), await asked()];
  await commands['question:merge'](moderator, { eventId, questionId: folded, intoId: questionId });
  await Event.updateOne({ _id: eventId }, { $set: { state: 'ended' } });
  await commands['question:answer'](moderator, { eventId, questionId, text: '登录平台申请。' });
  const answer = { kind: 'text', text: '登录平台申请。', by: moderator.actor.name };
  expect((await releasedQuestions(eventId))[0]).toMatchObject({ state: 'answered', answer });
  expect(await Question.findById(folded).lean()).toMatchObject({ state: 'merged', answer });
});

test('merging unites the votes, a person counts once, and a released one is withdrawn', async () => {
  const [from, into] = [await released(), await released()];
  const [a, b, c] = await Promise.all([caller('attendee'), caller('attendee'), caller('attendee')]);
  for (const voter of [a, b]) await voteQuestion(voter, { eventId, questionId: from });
  for (const voter of [b, c]) await voteQuestion(voter, { eventId, questionId: into });
  const merged = await commands['question:merge'](moderator, { eventId, questionId: from, intoId: into });
  expect(merged).toMatchObject({ state: 'merged', mergedInto: into, votes: 0 });
  expect(await releasedQuestions(eventId)).toMatchObject([{ id: into, votes: 3 }]);
  expect(stand.said('question:withdrawn').map(({ payload }) => payload)).toEqual([{ questionId: from }]);
  expect(await voteQuestion(a, { eventId, questionId: into })).toEqual({ votes: 3 });
});

test('a chain of merges ends in one question; its rejection is the rejection of all', async () => {
  const [first, second, third] = [await asked(), await asked(), await asked()];
  await commands['question:merge'](moderator, { eventId, questionId: first, intoId: second });
  const view = await commands['question:merge'](moderator, { eventId, questionId: second, intoId: third });
  expect(view.state).toBe('merged');
  expect(await Question.countDocuments({ mergedInto: third })).toBe(2);
  expect((await Question.findById(third).lean())?.mergedCount).toBe(2);
  await commands['question:reject'](moderator, { eventId, questionId: third, reason: '已有答案' });
  expect(await Question.countDocuments({ eventId, state: 'rejected', reason: '已有答案', mergedInto: null })).toBe(3);
});

test('for a host what is not released does not exist, and what is has no account', async () => {
  const questionId = await asked();
  await expect(commands['question:air'](host, { eventId, questionId, onAir: true })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await commands['question:approve'](moderator, { eventId, questionId });
  const seen = await commands['question:air'](host, { eventId, questionId, onAir: true });
  const asker = await Question.findById(questionId).lean();
  expect(JSON.stringify(seen)).not.toContain(asker?.askerId);
});

test('a question of another event is not there', async () => {
  const questionId = await released();
  const elsewhere = await standEvent(stand.platform);
  const stranger = await standCaller(stand.platform, elsewhere, 'moderator');
  await expect(
    commands['question:edit'](stranger, { eventId: elsewhere, questionId, text: '改' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
