import { newId, type Id, type RegistrationSettings } from '@jingqi/contract';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, Outbox, type Doer } from '../../kit/index.ts';
import { publishedEvent, refusal, signedIn, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';
import { manyVisitors } from '../../testing/manyVisitors.ts';
import { openRegistration, registrationInput } from '../../testing/registration.ts';
import { OutgoingMessage } from '../messages/index.ts';
import { lapseOffer } from './lapseOffer.ts';
import { Registration } from './registration.model.ts';
import { Roll } from './roll.model.ts';
import { tellRegistrants } from './tellRegistrants.ts';

let app: TestApp;
let operator: Visitor;
let people: Visitor[];
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
  people = await manyVisitors(app, 12);
});
afterAll(() => app.stop());

const minute = 60_000;
const publicUrl = 'http://jingqi.test';

/** Jobs as they are done so many minutes from now. */
function jobsIn(minutes: number): Doer {
  const clock = (): Date => new Date(Date.now() + minutes * minute);
  return { platform: { clock, publish: () => undefined, enqueue: () => undefined }, requestId: newId() };
}

async function openEvent(changes: Partial<RegistrationSettings>): Promise<Id> {
  const { id } = await publishedEvent(operator, {
    startsAt: new Date(Date.now() + 120 * minute).toISOString(),
    endsAt: new Date(Date.now() + 200 * minute).toISOString(),
  });
  await openRegistration(operator, id, changes);
  return id;
}

/** The first so many register, one after the other. Resolves to their registrations' ids. */
async function registered(id: Id, count: number): Promise<Id[]> {
  const ids: Id[] = [];
  for (const person of people.slice(0, count))
    ids.push((await person.call('register', { params: { id }, body: registrationInput() })).id);
  return ids;
}
const statesOf = async (ids: Id[]) =>
  Promise.all(ids.map(async (id) => (await Registration.findById(id).lean())?.state));
const person = (n: number): Visitor => people[n] ?? operator;
const give = (n: number, ids: Id[]) => person(n).call('cancelRegistration', { params: { id: ids[n] ?? '' } });
const answer = (n: number, ids: Id[], accept: boolean) =>
  person(n).call('answerOffer', { params: { id: ids[n] ?? '' }, body: { accept } });

/** Does what is owed about offers, as the worker would. */
async function lapseAll(minutes: number): Promise<void> {
  for (const row of await Outbox.find({ job: 'offer-lapse' }).lean()) {
    const registrationId = row.subject['registrationId'] ?? '';
    await lapseOffer(jobsIn(minutes), { outboxId: row._id, registrationId, publicUrl });
  }
}

test('much room at once is offered portion by portion, to everybody who waits', async () => {
  const id = await openEvent({ capacity: 1, waitlist: 500 });
  const [first = ''] = await registered(id, 1);
  const like = await Registration.findById(first, { _id: 0, ticket: 0 }).lean();
  const waiting = Array.from({ length: 130 }, (_, n) => ({ ...like, personId: newId(), _id: newId(), rank: n + 1 }));
  await Registration.insertMany(waiting.map((one) => ({ ...one, ticket: one._id, state: 'waitlisted' })));
  await Roll.updateOne({ _id: id }, { waiting: 130, lastRank: 130 });
  await openRegistration(operator, id, { capacity: 400, waitlist: 500 });
  const offers = () => Registration.countDocuments({ eventId: id, state: 'offered' });
  expect(await offers()).toBe(100);
  const now = await Outbox.findOne({ job: 'offer-lapse', dueAt: mongoose.trusted({ $lte: new Date() }) }).lean();
  const registrationId = now?.subject['registrationId'] ?? '';
  await lapseOffer(jobsIn(0), { outboxId: now?._id ?? '', registrationId, publicUrl });
  expect(await offers()).toBe(130);
  await Outbox.deleteMany({ job: 'offer-lapse' });
}, 30_000);

test('a full event makes people wait in order; a place that becomes free is offered to the first, and so on down the line', async () => {
  const id = await openEvent({ capacity: 1, waitlist: 3 });
  const ids = await registered(id, 4);
  expect(await statesOf(ids)).toEqual(['approved', 'waitlisted', 'waitlisted', 'waitlisted']);
  const fifth = person(4).call('register', { params: { id }, body: registrationInput() });
  expect((await refusal(fifth)).body).toMatchObject({ code: 'REGISTRATION_FULL' });
  const { items } = await person(2).call('myRegistrations');
  expect(items[0]).toMatchObject({ state: 'waitlisted', waitlistPlace: 2 });
  await give(0, ids);
  expect(await statesOf(ids)).toEqual(['cancelled', 'offered', 'waitlisted', 'waitlisted']);
  expect(await answer(1, ids, false)).toMatchObject({ state: 'lapsed' });
  expect(await statesOf(ids)).toEqual(['cancelled', 'lapsed', 'offered', 'waitlisted']);
  expect(await answer(2, ids, true)).toMatchObject({ state: 'approved' });
  expect(await answer(2, ids, true)).toMatchObject({ state: 'approved' });
  expect(await Roll.findById(id).lean()).toMatchObject({ taken: 1, waiting: 1 });
});

test('an offer that is not answered in time goes to the next in line; answering it then is too late', async () => {
  const id = await openEvent({ capacity: 1, waitlist: 3, offerMinutes: 10 });
  const ids = await registered(id, 3);
  await give(0, ids);
  await lapseAll(5);
  expect(await statesOf(ids)).toEqual(['cancelled', 'offered', 'waitlisted']);
  await Registration.updateOne({ _id: ids[1] ?? '' }, { $set: { offerExpiresAt: new Date(Date.now() - 1) } });
  expect((await refusal(answer(1, ids, true))).body).toMatchObject({ code: 'OFFER_EXPIRED' });
  await lapseAll(11);
  expect(await statesOf(ids)).toEqual(['cancelled', 'lapsed', 'offered']);
  expect((await refusal(answer(1, ids, true))).body).toMatchObject({ code: 'OFFER_EXPIRED' });
  await lapseAll(11.5);
  expect(await statesOf(ids)).toEqual(['cancelled', 'lapsed', 'offered']);
  const told = await OutgoingMessage.find({ subject: /^候补名额已转给下一位/u }).lean();
  expect(told.length).toBeGreaterThan(0);
});

test('more room moves the queue up by so many; less takes nobody’s place', async () => {
  const id = await openEvent({ capacity: 1, waitlist: 5 });
  const ids = await registered(id, 5);
  await openRegistration(operator, id, { capacity: 3, waitlist: 5 });
  expect(await statesOf(ids)).toEqual(['approved', 'offered', 'offered', 'waitlisted', 'waitlisted']);
  await openRegistration(operator, id, { capacity: 1, waitlist: 5 });
  expect(await statesOf(ids)).toEqual(['approved', 'offered', 'offered', 'waitlisted', 'waitlisted']);
  await answer(1, ids, false);
  expect(await statesOf(ids)).toEqual(['approved', 'lapsed', 'offered', 'waitlisted', 'waitlisted']);
});

test('settings from an old revision are refused', async () => {
  const id = await openEvent({});
  const { revision, ...settings } = await operator.call('registrationSettings', { params: { id } });
  const stale = operator.call('saveRegistrationSettings', {
    params: { id },
    body: { ...settings, revision: revision - 1 },
  });
  expect((await refusal(stale)).body).toMatchObject({ code: 'CONFLICT' });
});

test('an event that is moved or called off tells who registered, once, with a calendar of the next number', async () => {
  const id = await openEvent({ capacity: 2, waitlist: 1 });
  const ids = await registered(id, 3);
  const {
    cover: _c,
    state: _s,
    liveAt: _l,
    endedAt: _e,
    waiting: _w,
    leads: _d,
    id: _i,
    ...event
  } = await operator.call('staffEvent', { params: { id } });
  const contacts = (await Registration.find({ eventId: id }).lean()).map(({ contact }) => contact);
  const letters = async (subject: RegExp) =>
    (await OutgoingMessage.find({ subject }).lean()).filter(({ to }) => contacts.includes(to));
  const tell = async (): Promise<void> => {
    for (const row of await Outbox.find({ job: 'tell-registrants' }).lean())
      await tellRegistrants(jobsIn(0), { outboxId: row._id, eventId: id, publicUrl });
  };
  const before = (await letters(/^活动/u)).length;
  await operator.call('editEvent', {
    params: { id },
    body: { ...event, startsAt: new Date(Date.now() + 100 * minute).toISOString() },
  });
  await tell();
  await act(jobsIn(0), newId(), async (a) => a.owe('tell-registrants', { eventId: id }));
  await tell();
  const moved = await letters(/^活动调整/u);
  expect(moved).toHaveLength(3);
  const calendars = moved.flatMap(({ attachment }) => (attachment ? [attachment.content] : []));
  expect(calendars).toHaveLength(2);
  for (const calendar of calendars) expect(calendar).toMatch(/METHOD:REQUEST[^]*SEQUENCE:1/u);
  await operator.call('cancelEvent', { params: { id } });
  await tell();
  const off = (await letters(/^活动取消/u)).flatMap(({ attachment }) => (attachment ? [attachment.content] : []));
  expect(off).toHaveLength(2);
  for (const calendar of off) expect(calendar).toMatch(/METHOD:CANCEL[^]*SEQUENCE:2/u);
  expect(before).toBe(0);
  expect(ids).toHaveLength(3);
});
