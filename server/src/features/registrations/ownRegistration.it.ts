import { type Id, type RegistrationInput, type RegistrationSettings } from '@jingqi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedEvent, refusal, signedIn, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';
import { knownEnterprise, openRegistration, registrationInput } from '../../testing/registration.ts';
import { Lead } from '../leads/index.ts';
import { OutgoingMessage } from '../messages/index.ts';
import { Registration } from './registration.model.ts';

let app: TestApp;
let operator: Visitor;
let person: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
  person = await signedIn(app, 'sme');
});
afterAll(() => app.stop());

async function openEvent(changes: Partial<RegistrationSettings> = {}): Promise<Id> {
  const { id } = await publishedEvent(operator);
  await openRegistration(operator, id, changes);
  return id;
}
const register = (visitor: Visitor, id: Id, changes: Partial<RegistrationInput> = {}) =>
  visitor.call('register', { params: { id }, body: registrationInput(changes) });
const refused = async (work: Promise<unknown>) => (await refusal(work)).body;

describe('consents and follow-up', () => {
  test('nothing is used for what was not agreed to', async () => {
    const id = await openEvent();
    for (const changes of [
      { consents: [] },
      { wantsContact: true },
      { openToMeetings: true, consents: ['event' as const, 'contact' as const] },
    ])
      expect(await refused(register(person, id, changes))).toMatchObject({ code: 'CONSENT_NEEDED' });
    expect(await Registration.countDocuments({ eventId: id })).toBe(0);
  });

  test('who asks for contact and names a need has a lead of each before the answer', async () => {
    const uscc = await knownEnterprise(6);
    const id = await openEvent();
    await register(person, id, { uscc, wantsContact: true, need: '想申请贷款贴息', consents: ['event', 'contact'] });
    const leads = await Lead.find({ eventId: id }).lean();
    expect(leads.map(({ kind }) => kind).toSorted()).toEqual(['contactRequest', 'need']);
    expect(leads.map((lead) => lead.uscc)).toEqual([uscc, uscc]);
  });

  test('a consent that is taken back has its effect at once, and can be given again', async () => {
    const id = await openEvent();
    const params = {
      id: (
        await register(person, id, {
          wantsContact: true,
          openToMeetings: true,
          need: '找投资',
          consents: ['event', 'contact', 'matching'],
        })
      ).id,
    };
    const set = (purpose: 'event' | 'contact' | 'matching', granted: boolean) =>
      person.call('setConsent', { params, body: { purpose, granted } });
    expect(await set('matching', false)).toMatchObject({ openToMeetings: false, wantsContact: true });
    expect(await set('contact', false)).toMatchObject({ wantsContact: false, need: '' });
    expect(await Lead.find({ eventId: id }).lean()).toMatchObject([{ isWithdrawn: true }, { isWithdrawn: true }]);
    expect(await set('contact', true)).toMatchObject({ wantsContact: true });
    const after = await set('event', false);
    expect(after).toMatchObject({ state: 'cancelled', wantsContact: false });
    expect(after.consents.every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
  });
});

describe('changing and giving up', () => {
  test('an edit from an old revision is refused; one from the present is kept', async () => {
    const id = await openEvent();
    const { id: registrationId, revision } = await register(person, id);
    const params = { id: registrationId };
    const { uscc: _u, enterprise: _e, consents: _c, id: _i, ...written } = registrationInput({ name: '王芳芳' });
    const after = await person.call('editRegistration', { params, body: { ...written, revision } });
    expect(after).toMatchObject({ name: '王芳芳', revision: revision + 1 });
    const stale = person.call('editRegistration', { params, body: { ...written, name: '别人', revision } });
    expect(await refused(stale)).toMatchObject({ code: 'CONFLICT' });
  });

  test('what was given up frees its place and may be taken anew; the calendar strikes it out', async () => {
    const id = await openEvent({ capacity: 1, waitlist: 0 });
    const { id: registrationId } = await register(person, id);
    const other = await signedIn(app, 'sme');
    expect(await refused(register(other, id))).toMatchObject({ code: 'REGISTRATION_FULL' });
    const params = { id: registrationId };
    expect(await person.call('cancelRegistration', { params })).toMatchObject({ state: 'cancelled', checkInCode: '' });
    expect(await person.call('cancelRegistration', { params })).toMatchObject({ state: 'cancelled' });
    const letter = await OutgoingMessage.findOne({ subject: /^报名已取消/u })
      .sort({ createdAt: -1 })
      .lean();
    expect(letter?.attachment?.content).toContain('METHOD:CANCEL');
    expect(letter?.attachment?.content).toContain('SEQUENCE:1');
    const file = await person.fetch(`/api/me/registrations/${registrationId}/calendar.ics`);
    expect(await file.text()).toContain('STATUS:CANCELLED');
    expect(await register(person, id)).toMatchObject({ state: 'approved' });
    expect((await person.call('myRegistrations')).items.filter(({ eventId }) => eventId === id)).toHaveLength(2);
  });
});
