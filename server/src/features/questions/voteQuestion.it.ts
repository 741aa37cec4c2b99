import { newId } from '@jingqi/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ownBeats, type CommandCaller } from '../../kit/index.ts';
import { openStand, standCaller, standEvent, type Stand } from '../../testing/openStand.ts';
import { Event } from '../events/index.ts';
import { approveQuestion } from './approveQuestion.ts';
import { Question } from './question.model.ts';
import { raiseQuestion } from './raiseQuestion.ts';
import { votedBy } from './readQuestions.ts';
import { Vote } from './vote.model.ts';
import { voteQuestion } from './voteQuestion.ts';

let stand: Stand;
let eventId: string;
let questionId: string;
let moderator: CommandCaller;
const viewer = () => standCaller(stand.platform, eventId, 'attendee');
beforeAll(async () => {
  stand = await openStand();
});
beforeEach(async () => {
  eventId = await standEvent(stand.platform);
  moderator = await standCaller(stand.platform, eventId, 'moderator');
  const { id } = await raiseQuestion(await viewer(), {
    id: newId(),
    eventId,
    text: '贴息怎么申请？',
    anonymous: false,
  });
  questionId = id;
});
afterAll(() => stand.close());
const release = () => approveQuestion(moderator, { eventId, questionId });

test('a person counts once, however often and at once they vote', async () => {
  await release();
  const voter = await viewer();
  const answers = await Promise.all(Array.from({ length: 5 }, () => voteQuestion(voter, { eventId, questionId })));
  expect(answers.at(-1)?.votes).toBeLessThanOrEqual(1);
  expect(await voteQuestion(voter, { eventId, questionId })).toEqual({ votes: 1 });
  expect(await Vote.countDocuments({ questionId })).toBe(1);
  expect(await votedBy(eventId, voter.actor.personId)).toEqual([questionId]);
});

test('votes of many at once are all counted, tell no fact, and reach the pulse', async () => {
  await release();
  ownBeats.take();
  const facts = stand.rows.length;
  const voters = await Promise.all(Array.from({ length: 12 }, viewer));
  await Promise.all(voters.map((voter) => voteQuestion(voter, { eventId, questionId })));
  expect((await Question.findById(questionId).lean())?.votes).toBe(12);
  expect(stand.rows.length).toBe(facts);
  expect(ownBeats.take().get(eventId)).toEqual({ votes: { [questionId]: 12 }, claps: 0 });
});

test('what is not released, or of another event, cannot be voted for', async () => {
  const voter = await viewer();
  await expect(voteQuestion(voter, { eventId, questionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await release();
  const stranger = await standCaller(stand.platform, await standEvent(stand.platform), 'attendee');
  await expect(voteQuestion(stranger, { eventId, questionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await Event.updateOne({ _id: eventId }, { $set: { state: 'ended' } });
  await expect(voteQuestion(voter, { eventId, questionId })).rejects.toMatchObject({ code: 'QUESTIONS_CLOSED' });
  expect(await Vote.countDocuments({ questionId })).toBe(0);
});
