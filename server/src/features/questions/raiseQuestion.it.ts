import { newId, streamOf, type EventState } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStand, standCaller, standEvent, type Stand } from '../../testing/openStand.ts';
import { Account } from '../accounts/index.ts';
import { Event } from '../events/index.ts';
import { askAhead } from './askAhead.ts';
import { Question } from './question.model.ts';
import { raiseQuestion } from './raiseQuestion.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

async function eventIn(state: EventState) {
  const eventId = await standEvent(stand.platform);
  await Event.updateOne({ _id: eventId }, { $set: { state, ...(state === 'draft' ? { publishedAt: null } : {}) } });
  return { eventId, asker: await standCaller(stand.platform, eventId, 'attendee') };
}
const draft = (eventId: string) => ({ id: newId(), eventId, text: '贴息怎么申请？', anonymous: false });

test('a question reaches the asker and staff, nobody else', async () => {
  const { eventId, asker } = await eventIn('live');
  const input = draft(eventId);
  expect(await raiseQuestion(asker, input)).toMatchObject({ id: input.id, state: 'awaitingReview', votes: 0 });
  const told = stand.rows.filter((row) => row.stream.startsWith(eventId)).map(({ stream, fact }) => [stream, fact]);
  expect(told.toSorted()).toEqual(
    [
      [streamOf.person(eventId, asker.actor.personId), 'question:mine'],
      [streamOf.staff(eventId), 'question:changed'],
    ].toSorted(),
  );
});

test('the name is the one the account has now, not the one the session began with', async () => {
  const { eventId, asker } = await eventIn('live');
  await Account.updateOne({ _id: asker.actor.personId }, { $set: { name: '李雷' } });
  const { id } = await raiseQuestion(asker, draft(eventId));
  expect(await Question.findById(id).lean()).toMatchObject({ askerName: '李雷', ahead: false });
});

test('the same id again answers what there is, once told; by somebody else it is refused', async () => {
  const { eventId, asker } = await eventIn('live');
  const input = draft(eventId);
  await raiseQuestion(asker, input);
  const rows = stand.rows.length;
  const again = await Promise.all([raiseQuestion(asker, input), raiseQuestion(asker, { ...input, text: '别的' })]);
  expect(again.map(({ text }) => text)).toEqual([input.text, input.text]);
  expect(stand.rows.length).toBe(rows);
  const other = await standCaller(stand.platform, eventId, 'attendee');
  await expect(raiseQuestion(other, input)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('many at once with the same id make one', async () => {
  const { eventId, asker } = await eventIn('live');
  const input = draft(eventId);
  const answers = await Promise.all(Array.from({ length: 6 }, () => raiseQuestion(asker, input)));
  expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([input.id]));
  expect(await Question.countDocuments({ eventId })).toBe(1);
});

test('after the end questions are closed, but what was acknowledged is acknowledged again', async () => {
  const { eventId, asker } = await eventIn('live');
  const input = draft(eventId);
  await raiseQuestion(asker, input);
  for (const state of ['ended', 'cancelled'] as const) {
    await Event.updateOne({ _id: eventId }, { $set: { state } });
    await expect(raiseQuestion(asker, draft(eventId))).rejects.toMatchObject({ code: 'QUESTIONS_CLOSED' });
    expect(await raiseQuestion(asker, input)).toMatchObject({ id: input.id });
  }
});

test('a draft is not there', async () => {
  const { eventId, asker } = await eventIn('draft');
  await expect(raiseQuestion(asker, draft(eventId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('asking ahead is for published events that are not on air yet', async () => {
  const ask = async (state: EventState) => {
    const { eventId, asker } = await eventIn(state);
    const { eventId: _, ...body } = draft(eventId);
    const cookie = { start: () => undefined, end: () => undefined };
    return askAhead({ ...asker, address: '', params: { id: eventId }, query: {}, body, cookie });
  };
  const { id } = await ask('published');
  expect(await Question.findById(id).lean()).toMatchObject({ ahead: true });
  await expect(ask('live')).rejects.toMatchObject({ code: 'WRONG_STATE' });
  await expect(ask('ended')).rejects.toMatchObject({ code: 'QUESTIONS_CLOSED' });
  await expect(ask('draft')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
