import { missedLimit, newId, streamOf, type EventRole, type Id, type StreamName } from '@jingqi/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { act, type CommandCaller } from '../../kit/index.ts';
import { askedQuestions } from '../../testing/askedQuestions.ts';
import { openStand, standCaller, standEvent, type Stand } from '../../testing/openStand.ts';
import { Event } from '../events/index.ts';
import { enterSession } from './enterSession.ts';
import { membershipOf } from './membershipOf.ts';
import { readStream } from './readStream.ts';

let stand: Stand;
let eventId: Id;
let everyone: StreamName;
beforeAll(async () => {
  stand = await openStand();
});
beforeEach(async () => {
  eventId = await standEvent(stand.platform);
  everyone = streamOf.everyone(eventId);
});
afterAll(() => stand.close());

async function caller(role: EventRole): Promise<CommandCaller> {
  const somebody = await standCaller(stand.platform, eventId, role);
  return { ...somebody, ...(await membershipOf(stand.platform, somebody.actor, eventId)) };
}
async function say(count: number, stream = everyone): Promise<void> {
  await act({ platform: stand.platform, requestId: '' }, eventId, async (a) => {
    for (let index = 0; index < count; index += 1) a.say(stream, 'question:withdrawn', { questionId: newId() });
  });
}

test('who comes anew is given a snapshot and the numbers it stands for', async () => {
  await say(3);
  const attendee = await caller('attendee');
  const entered = await enterSession(attendee, { eventId });
  expect(entered).toMatchObject({ role: 'attendee', personId: attendee.actor.personId, missed: [] });
  expect(entered.heads).toEqual({ [everyone]: 3, [streamOf.person(eventId, attendee.actor.personId)]: 0 });
  expect(entered.snapshot).toMatchObject({
    event: { id: eventId },
    stage: { state: 'idle' },
    questions: [],
    mine: [],
    voted: [],
  });
});

test('only staff are given the questions of staff, only those backstage what is said there', async () => {
  await askedQuestions(eventId, 2);
  const parts = async (role: EventRole) => {
    const { snapshot } = await enterSession(await caller(role), { eventId });
    return [snapshot?.staffQuestions?.length, snapshot?.backstage !== undefined, snapshot?.questions.length];
  };
  expect(await parts('moderator')).toEqual([2, true, 0]);
  expect(await parts('operator')).toEqual([2, true, 0]);
  for (const role of ['attendee', 'guest'] as const) expect(await parts(role)).toEqual([undefined, false, 0]);
});

test('lists of a snapshot are capped', async () => {
  await askedQuestions(eventId, 230, { state: 'released', releasedAt: new Date() });
  await askedQuestions(eventId, 300);
  const { snapshot } = await enterSession(await caller('moderator'), { eventId });
  expect([snapshot?.questions.length, snapshot?.staffQuestions?.length]).toEqual([200, 500]);
  expect(snapshot?.staffQuestions?.filter(({ state }) => state === 'awaitingReview')).toHaveLength(300);
});

test('who comes back is given what was missed, in order, and no snapshot', async () => {
  const attendee = await caller('attendee');
  await say(2);
  const { heads } = await enterSession(attendee, { eventId });
  await say(4);
  const back = await enterSession(attendee, { eventId, after: heads });
  expect(back.snapshot).toBeNull();
  expect(back.missed.map(({ stream, seq }) => [stream, seq])).toEqual([3, 4, 5, 6].map((seq) => [everyone, seq]));
  expect(back.heads[everyone]).toBe(6);
  expect((await enterSession(attendee, { eventId, after: back.heads })).missed).toEqual([]);
});

test('too much missed, a stream that is new to them or numbers that are not ours: a snapshot', async () => {
  const attendee = await caller('attendee');
  const { heads } = await enterSession(attendee, { eventId });
  await say(missedLimit);
  expect((await enterSession(attendee, { eventId, after: heads })).missed).toHaveLength(missedLimit);
  await say(1);
  const strange = [heads, { [everyone]: 0 }, { ...heads, [everyone]: 9_999 }];
  for (const after of strange)
    expect(await enterSession(attendee, { eventId, after })).toMatchObject({ missed: [], snapshot: {} });
});

test('numbers of somebody else’s streams bring nothing of theirs', async () => {
  const [attendee, other] = [await caller('attendee'), await caller('attendee')];
  const foreign = [streamOf.staff(eventId), streamOf.person(eventId, other.actor.personId)];
  for (const stream of foreign) await say(2, stream);
  const own = (await enterSession(attendee, { eventId })).heads;
  const { missed, heads } = await enterSession(attendee, {
    eventId,
    after: { ...own, ...Object.fromEntries(foreign.map((stream) => [stream, 0])) },
  });
  expect([missed, heads]).toEqual([[], own]);
  for (const stream of [...foreign, streamOf.backstage(eventId)]) {
    await expect(readStream(attendee, { stream, after: 0 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});

test('a followed stream is read after a number, or said to be too far', async () => {
  const attendee = await caller('attendee');
  await say(3);
  const { rows, complete } = await readStream(attendee, { stream: everyone, after: 1 });
  expect([rows.map(({ seq }) => seq), complete]).toEqual([[2, 3], true]);
  await say(missedLimit);
  expect(await readStream(attendee, { stream: everyone, after: 1 })).toEqual({ rows: [], complete: false });
});

test('a draft is there for staff alone, a closed door for guests', async () => {
  const [operator, attendee, guest] = [
    await standCaller(stand.platform, eventId, 'operator'),
    await standCaller(stand.platform, eventId, 'attendee'),
    await standCaller(stand.platform, eventId, 'guest'),
  ];
  await Event.updateOne({ _id: eventId }, { $set: { guestsAllowed: false } });
  await expect(membershipOf(stand.platform, guest.actor, eventId)).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
  await Event.updateOne({ _id: eventId }, { $set: { publishedAt: null, state: 'draft' } });
  for (const { actor } of [attendee, guest])
    await expect(membershipOf(stand.platform, actor, eventId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await membershipOf(stand.platform, operator.actor, eventId)).toMatchObject({ eventRole: 'operator' });
  await expect(membershipOf(stand.platform, operator.actor, newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
