import { newId, type Id, type RegistrationInput, type RegistrationSettings } from '@jingqi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  eventInput,
  publishedEvent,
  refusal,
  signedIn,
  startTestApp,
  type TestApp,
  type Visitor,
} from '../../testing/index.ts';
import { knownEnterprise, openRegistration, registrationInput, usccOf } from '../../testing/registration.ts';
import { OutgoingMessage } from '../messages/index.ts';
import { Registration } from './registration.model.ts';
import { Roll } from './roll.model.ts';

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

describe('the form', () => {
  test('is not open before it was saved, then open with the places left, and knows mine', async () => {
    const { id } = await publishedEvent(operator);
    const params = { id };
    expect(await person.call('registrationForm', { params })).toMatchObject({ state: 'notOpen', mine: null });
    expect(await refused(register(person, id))).toMatchObject({ code: 'REGISTRATION_CLOSED' });
    await openRegistration(operator, id, { capacity: 2 });
    expect(await person.call('registrationForm', { params })).toMatchObject({ state: 'open', remaining: 2 });
    const mine = await register(person, id);
    expect(await person.call('registrationForm', { params })).toMatchObject({
      state: 'open',
      remaining: 1,
      mine: { id: mine.id, state: 'approved', contact: expect.stringContaining('****') },
    });
  });

  test('a draft’s is not there', async () => {
    const { id } = await operator.call('createEvent', { body: eventInput() });
    expect(await refused(person.call('registrationForm', { params: { id } }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(register(person, id))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('registering', () => {
  test('coming and going has an end', async () => {
    const id = await openEvent();
    const restless = await signedIn(app, 'sme');
    const { id: first } = await register(restless, id);
    await restless.call('cancelRegistration', { params: { id: first } });
    const like = await Registration.findById(first, { _id: 0, ticket: 0 }).lean();
    const given = Array.from({ length: 18 }, () => newId());
    await Registration.insertMany(given.map((one) => ({ ...like, _id: one, ticket: one })));
    expect(await register(restless, id)).toMatchObject({ state: 'approved' });
    const { items } = await restless.call('myRegistrations');
    await restless.call('cancelRegistration', { params: { id: items[0]?.id ?? '' } });
    expect(await refused(register(restless, id))).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  });

  test('fills in what the register knows, and owes one message with the calendar', async () => {
    const uscc = await knownEnterprise(1, { district: 'tongzhou', chain: 'hydrogen', tier: 'little-giant' });
    const id = await openEvent();
    const view = await register(person, id, { uscc: ` ${uscc.toLowerCase()}`, enterprise: '随便写的' });
    expect(view).toMatchObject({
      uscc,
      enterprise: '北京第1智能科技有限公司',
      district: 'tongzhou',
      state: 'approved',
    });
    expect(view.checkInCode).toMatch(/^[0-9A-Z]{8}-[0-9A-Z]{8}$/u);
    const kept = await Registration.findById(view.id).lean();
    expect(kept).toMatchObject({ chain: 'hydrogen', tier: 'little-giant', personId: person.me?.id });
    const messages = await OutgoingMessage.find({ to: kept?.contact ?? '', subject: /^报名成功/u }).lean();
    const content = messages.at(-1)?.attachment?.content ?? '';
    expect(content).toContain('METHOD:REQUEST');
    expect(content).toContain('SEQUENCE:0');
  });

  test('sent twice by one click answers the same; from another tab it says that I am registered', async () => {
    const id = await openEvent();
    const body = registrationInput();
    const [one, two] = await Promise.all([
      person.call('register', { params: { id }, body }),
      person.call('register', { params: { id }, body }),
    ]);
    expect(two).toEqual(one);
    expect(await refused(register(person, id))).toMatchObject({ code: 'ALREADY_REGISTERED' });
    expect(await Registration.countDocuments({ eventId: id })).toBe(1);
    expect(await Roll.findById(id).lean()).toMatchObject({ taken: 1 });
  });

  test('two tabs at once with two ids make one', async () => {
    const id = await openEvent();
    const answers = await Promise.allSettled([register(person, id), register(person, id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await Roll.findById(id).lean()).toMatchObject({ taken: 1 });
  });

  test('another’s id, and everything upon another’s registration, is not there', async () => {
    const id = await openEvent();
    const { id: registrationId, revision } = await register(person, id);
    const stranger = await signedIn(app, 'sme');
    const params = { id: registrationId };
    const { uscc: _u, enterprise: _e, consents: _c, id: _i, ...written } = registrationInput();
    const tries = [
      () => register(stranger, id, { id: registrationId }),
      () => stranger.call('editRegistration', { params, body: { ...written, revision } }),
      () => stranger.call('cancelRegistration', { params }),
      () => stranger.call('answerOffer', { params, body: { accept: true } }),
      () => stranger.call('setConsent', { params, body: { purpose: 'contact', granted: true } }),
    ];
    for (const attempt of tries) expect(await refused(attempt())).toMatchObject({ code: 'NOT_FOUND' });
    expect((await stranger.fetch(`/api/me/registrations/${registrationId}/calendar.ics`)).status).toBe(404);
    expect(await Registration.findById(registrationId).lean()).toMatchObject({ state: 'approved', revision });
  });

  test('after the deadline it is closed, but a retry of what was taken in answers the same', async () => {
    const deadline = new Date(Date.now() + 60_000).toISOString();
    const id = await openEvent({ deadline });
    const body = registrationInput();
    const mine = await person.call('register', { params: { id }, body });
    await Roll.updateOne({ _id: id }, { $set: { deadline: new Date(Date.now() - 1) } });
    const late = await signedIn(app, 'sme');
    expect(await refused(register(late, id))).toMatchObject({ code: 'REGISTRATION_CLOSED' });
    expect(await late.call('registrationForm', { params: { id } })).toMatchObject({ state: 'closed' });
    expect(await person.call('register', { params: { id }, body })).toEqual(mine);
  });

  test('an enterprise that is not invited, or is unknown where not all are, may watch only', async () => {
    const [invited, other] = [await knownEnterprise(2), await knownEnterprise(3, { district: 'yanqing' })];
    const id = await openEvent({ districts: ['haidian'], tiers: ['specialised'] });
    for (const uscc of [other, usccOf(4), ''])
      expect(await refused(register(person, id, { uscc, enterprise: '某公司' }))).toMatchObject({
        code: 'NOT_INVITED',
      });
    expect(await register(person, id, { uscc: invited })).toMatchObject({ state: 'approved' });
    const investor = await signedIn(app, 'investor');
    expect(await register(investor, id)).toMatchObject({ state: 'approved' });
  });

  test('an enterprise has so many places and no more, also when they come at once', async () => {
    const uscc = await knownEnterprise(5);
    const id = await openEvent({ perEnterprise: 2 });
    const colleagues = await Promise.all([1, 2, 3, 4].map(() => signedIn(app, 'sme')));
    const answers = await Promise.allSettled(colleagues.map((colleague) => register(colleague, id, { uscc })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const loser = colleagues.find((_, n) => answers[n]?.status === 'rejected') ?? person;
    expect(await refused(register(loser, id, { uscc }))).toMatchObject({ code: 'ENTERPRISE_LIMIT' });
  });
});

describe('what is wrong is told beside its field, and nothing is written', () => {
  const long = '王'.repeat(200);
  const question = { id: newId(), label: '用餐', kind: 'choice' as const, options: ['素食', '普通'], required: true };
  let id: Id;
  beforeAll(async () => {
    id = await openEvent({ questions: [question] });
  });
  test.each([
    ['a code with a wrong check character', { uscc: '91350100M000100Y44' }, 'uscc', 'usccCheck'],
    ['17 characters', { uscc: '91350100M000100Y4' }, 'uscc', 'usccLength'],
    ['19 characters', { uscc: '91350100M000100Y433' }, 'uscc', 'usccLength'],
    ['full-width digits', { uscc: '９１350100M000100Y43' }, 'uscc', 'usccCharacters'],
    [
      'a code without a name where the register does not know it',
      { uscc: '91350100M000100Y43' },
      'enterprise',
      'missing',
    ],
    ['a name of 200 characters', { name: long }, 'name', 'too_big'],
    ['a name of invisible characters', { name: '\u202E\u200B\u0000 ' }, 'name', 'too_small'],
    ['no answer where one is needed', {}, `answers.${question.id}`, 'missing'],
    ['an answer that is no choice', { answers: { [question.id]: '牛排' } }, `answers.${question.id}`, 'invalid_value'],
  ])('%s', async (_, changes, path, problem) => {
    expect(await refused(register(person, id, changes))).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path, problem }],
    });
    expect(await Registration.countDocuments({ eventId: id })).toBe(0);
    expect(await Roll.findById(id).lean()).toMatchObject({ taken: 0 });
  });

  test('script stays text, control and bidirectional characters go', async () => {
    const answers = { [question.id]: '素食' };
    const view = await register(person, id, { name: '<script>\u202Ealert(1)\u0007</script>', answers });
    expect(view.name).toBe('<script>alert(1)</script>');
  });
});
