import { newId, type OnSiteInput } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Audit } from '../../kit/index.ts';
import { publishedEvent, refusal, signedIn, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';
import { knownEnterprise, openRegistration, registrationInput } from '../../testing/registration.ts';
import { Account } from '../accounts/index.ts';
import { Event } from '../events/index.ts';
import { Attendance } from './attendance.model.ts';
import { Registration } from './registration.model.ts';

let app: TestApp;
let operator: Visitor;
let person: Visitor;
let haidian: string;
beforeAll(async () => {
  app = await startTestApp();
  [operator, person] = await Promise.all([signedIn(app, 'operator'), signedIn(app, 'sme')]);
  haidian = await knownEnterprise(1);
});
afterAll(() => app.stop());

let guests = 0;
function walkIn(changes: Partial<OnSiteInput> = {}): OnSiteInput {
  guests += 1;
  const contact = `135${String(guests).padStart(8, '0')}`;
  return { id: newId(), name: '周到', contact, uscc: '', enterprise: '', ...changes };
}
const arrive = (id: string, body: OnSiteInput) => operator.call('registerOnSite', { params: { id }, body });
const codeOf = async (work: Promise<unknown>): Promise<string> => (await refusal(work)).code;
async function openEvent(settings = {}): Promise<string> {
  const { id } = await publishedEvent(operator);
  await openRegistration(operator, id, settings);
  return id;
}

test('who comes to the door is registered, let in and counted, with the enterprise as the register knows it', async () => {
  const id = await openEvent({ districts: ['yanqing'], deadline: new Date(Date.now() + 1_000).toISOString() });
  await Event.updateOne({ _id: id }, { $set: { state: 'live' } });
  const body = walkIn({ uscc: haidian });
  const { registration, already } = await arrive(id, body);
  expect(already).toBe(false);
  expect(registration).toMatchObject({
    state: 'approved',
    source: 'onSite',
    district: 'haidian',
    enterprise: '北京第1智能科技有限公司',
  });
  expect(registration.checkedInAt).not.toBeNull();
  expect(registration.contact).not.toBe(body.contact);
  expect(await Attendance.countDocuments({ eventId: id, personId: registration.personId })).toBe(1);
  expect(await Audit.countDocuments({ act: 'registration:on-site', subject: registration.id })).toBe(1);
  const again = await arrive(id, body);
  expect(again).toMatchObject({ already: true, registration: { checkedInAt: registration.checkedInAt } });
  expect(await Registration.countDocuments({ eventId: id })).toBe(1);
});

test('who had a place is checked in; who waits or was refused is not let in by the way of the door', async () => {
  const id = await openEvent();
  const contact = (await Account.findById(person.me?.id).lean())?.contact ?? '';
  const mine = await person.call('register', { params: { id }, body: registrationInput() });
  const { registration, already } = await arrive(id, walkIn({ contact }));
  expect({ id: registration.id, source: registration.source, already }).toEqual({
    id: mine.id,
    source: 'self',
    already: false,
  });
  const other = await openEvent({ approval: 'manual' });
  await person.call('register', { params: { id: other }, body: registrationInput() });
  expect(await codeOf(arrive(other, walkIn({ contact })))).toBe('ALREADY_REGISTERED');
});

test('there has to be a place, an open event and a good code; a refusal leaves nothing behind', async () => {
  const id = await openEvent({ capacity: 1 });
  await arrive(id, walkIn());
  const late = walkIn();
  expect(await codeOf(arrive(id, late))).toBe('REGISTRATION_FULL');
  expect(await Account.countDocuments({ contact: late.contact })).toBe(0);
  expect(await codeOf(arrive(id, walkIn({ uscc: `${haidian.slice(0, 17)}I` })))).toBe('INVALID_INPUT');
  expect(await codeOf(arrive(newId(), walkIn()))).toBe('NOT_FOUND');
  await Event.updateOne({ _id: id }, { $set: { state: 'ended' } });
  expect(await codeOf(arrive(id, walkIn()))).toBe('REGISTRATION_CLOSED');
});

test('ten at one moment for the last three places: three', async () => {
  const id = await openEvent({ capacity: 3 });
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => arrive(id, walkIn())));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(await Registration.countDocuments({ eventId: id, state: 'approved' })).toBe(3);
});
