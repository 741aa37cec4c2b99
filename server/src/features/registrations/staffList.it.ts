import { uploads, type Id, type ImportReport } from '@jingqi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Audit, writeXlsx } from '../../kit/index.ts';
import { publishedEvent, refusal, signedIn, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';
import { manyVisitors } from '../../testing/manyVisitors.ts';
import { knownEnterprise, openRegistration, registrationInput } from '../../testing/registration.ts';
import { Account } from '../accounts/index.ts';
import { OutgoingMessage } from '../messages/index.ts';
import { Registration } from './registration.model.ts';
import { Roll } from './roll.model.ts';

let app: TestApp;
let operator: Visitor;
let windowOfHaidian: Visitor;
let windowOfNowhere: Visitor;
let moderator: Visitor;
let people: Visitor[];
let haidian: string;
let yanqing: string;
beforeAll(async () => {
  app = await startTestApp();
  [operator, windowOfHaidian, windowOfNowhere, moderator] = await Promise.all([
    signedIn(app, 'operator'),
    signedIn(app, 'window'),
    signedIn(app, 'window'),
    signedIn(app, 'moderator'),
  ]);
  await Account.updateOne({ _id: windowOfHaidian.me?.id ?? '' }, { $set: { district: 'haidian' } });
  await Account.updateOne({ _id: windowOfNowhere.me?.id ?? '' }, { $set: { district: null } });
  people = await manyVisitors(app, 6);
  haidian = await knownEnterprise(1, { name: '北京云启智能科技有限公司' });
  yanqing = await knownEnterprise(2, { name: '=延庆风电装备有限公司', district: 'yanqing' });
});
afterAll(() => app.stop());

/** An event with four registrations, by turns of Haidian and of Yanqing. */
async function registered(settings = {}): Promise<{ id: Id; ids: Id[] }> {
  const { id } = await publishedEvent(operator);
  await openRegistration(operator, id, settings);
  const ids: Id[] = [];
  for (const [n, person] of people.slice(0, 4).entries()) {
    const changes = { uscc: n % 2 ? yanqing : haidian, name: ['王芳', '陈立', '刘思远', '赵明'][n] ?? '' };
    ids.push((await person.call('register', { params: { id }, body: registrationInput(changes) })).id);
  }
  return { id, ids };
}

describe('the list', () => {
  test('is searched by name, enterprise, pinyin and initials; filtered; latest first', async () => {
    const { id, ids } = await registered();
    const found = async (query: Record<string, string>) =>
      (await operator.call('registrations', { params: { id }, query })).items.map((item) => item.id);
    expect(await found({})).toEqual(ids.toReversed());
    expect(await found({ text: '刘思' })).toEqual([ids[2]]);
    expect(await found({ text: 'liusiyuan' })).toEqual([ids[2]]);
    expect(await found({ text: 'CL' })).toEqual([ids[1]]);
    expect(await found({ text: '云启' })).toEqual([ids[2], ids[0]]);
    expect(await found({ text: '.*' })).toEqual([]);
    expect(await found({ district: 'yanqing' })).toEqual([ids[3], ids[1]]);
    expect(await found({ state: 'refused' })).toEqual([]);
    const cursor = operator.call('registrations', { params: { id }, query: { after: 'nonsense' } });
    expect((await refusal(cursor)).body).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('a window sees its own district only, whatever it asks for; one without a district sees nothing', async () => {
    const { id, ids } = await registered();
    const seen = async (visitor: Visitor, query = {}) => visitor.call('registrations', { params: { id }, query });
    for (const query of [{}, { district: 'yanqing' as const }])
      expect((await seen(windowOfHaidian, query)).items.map((item) => item.id)).toEqual([ids[2], ids[0]]);
    expect((await seen(windowOfHaidian)).counts).toMatchObject({ approved: 2 });
    expect(await seen(windowOfNowhere)).toMatchObject({ items: [], counts: { approved: 0 } });
    const csv = await (await windowOfHaidian.fetch(`/api/console/events/${id}/registrations.csv`)).text();
    expect(csv).toContain('刘思远');
    expect(csv).not.toContain('延庆');
  });

  test('contacts are masked; the hub reveals one by one, a window where the person agreed, and each is audited', async () => {
    const { id, ids } = await registered();
    const [own = '', foreign = ''] = ids;
    const reveal = (visitor: Visitor, registrationId: Id) =>
      visitor.call('revealRegistrant', { params: { id, registrationId } });
    const { contact } = await reveal(operator, foreign);
    expect(contact).toMatch(/^137\d{8}$/u);
    const page = JSON.stringify(await operator.call('registrations', { params: { id } }));
    expect(page).not.toContain(contact);
    expect((await refusal(reveal(windowOfHaidian, foreign))).body).toMatchObject({ code: 'NOT_FOUND' });
    expect((await refusal(reveal(windowOfHaidian, own))).body).toMatchObject({ code: 'FORBIDDEN' });
    await people[0]?.call('setConsent', { params: { id: own }, body: { purpose: 'contact', granted: true } });
    expect((await reveal(windowOfHaidian, own)).contact).toMatch(/^137\d{8}$/u);
    expect(await Audit.countDocuments({ act: 'registration:reveal-contact', subject: own })).toBe(1);
    const csv = await (await operator.fetch(`/api/console/events/${id}/registrations.csv`)).text();
    expect(csv).not.toContain(contact);
    expect(csv).toContain(`'=延庆风电装备有限公司`);
  });
});

test('many are decided at once: each is done or says why not; a refusal frees the place for the next in line', async () => {
  const { id, ids } = await registered({ approval: 'manual', capacity: 2, waitlist: 5 });
  const stranger = (await registered()).ids[0] ?? '';
  const decide = async (chosen: Id[], decision: 'approve' | 'refuse', reason = '') => {
    const { items } = await operator.call('decideRegistrations', {
      params: { id },
      body: { ids: chosen, decision, reason },
    });
    return items.map(({ result }) => result);
  };
  const states = async () => Promise.all(ids.map(async (one) => (await Registration.findById(one).lean())?.state));
  expect(await states()).toEqual(['pending', 'pending', 'waitlisted', 'waitlisted']);
  expect(await decide([ids[0] ?? '', ids[2] ?? '', stranger], 'approve')).toEqual([
    'done',
    'REGISTRATION_FULL',
    'NOT_FOUND',
  ]);
  expect(await decide([ids[1] ?? ''], 'refuse', '名额有限')).toEqual(['done']);
  expect(await states()).toEqual(['approved', 'refused', 'offered', 'waitlisted']);
  const refused = await OutgoingMessage.findOne({ subject: /^报名未通过/u }).lean();
  expect(refused?.text).toContain('名额有限');
  const again = people[1]?.call('register', { params: { id }, body: registrationInput() });
  expect((await refusal(again ?? Promise.resolve())).body).toMatchObject({ code: 'ALREADY_REGISTERED' });
  expect(await Roll.findById(id).lean()).toMatchObject({ taken: 2, waiting: 1 });
});

test('at the door a code is taken once, of this event alone, and no other code is', async () => {
  const [here, elsewhere] = [await registered(), await registered()];
  const codeOf = async (id: Id) =>
    (await people[0]?.call('registrationForm', { params: { id } }))?.mine?.checkInCode ?? '';
  const arrive = (code: string) => moderator.call('checkIn', { params: { id: here.id }, body: { code } });
  const code = await codeOf(here.id);
  const forged = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
  for (const bad of [await codeOf(elsewhere.id), forged, '12345678-12345678'])
    expect((await refusal(arrive(bad))).body).toMatchObject({ code: 'NOT_FOUND' });
  const first = await arrive(code);
  expect(first).toMatchObject({ already: false, registration: { id: here.ids[0], isFirstTime: true } });
  const second = await arrive(code.replace('-', '').toLowerCase());
  expect(second).toMatchObject({ already: true, registration: { checkedInAt: first.registration.checkedInAt } });
  const byList = moderator.call('checkIn', {
    params: { id: here.id },
    body: { registrationId: elsewhere.ids[1] ?? '' },
  });
  expect((await refusal(byList)).body).toMatchObject({ code: 'NOT_FOUND' });
  await people[1]?.call('cancelRegistration', { params: { id: here.ids[1] ?? '' } });
  const gone = moderator.call('checkIn', { params: { id: here.id }, body: { registrationId: here.ids[1] ?? '' } });
  expect((await refusal(gone)).body).toMatchObject({ code: 'WRONG_STATE' });
});

describe('a sheet', () => {
  const columns = ['姓名', '联系方式', '统一社会信用代码', '企业', '职务'].map((title) => ({ title, width: 20 }));
  async function send(id: Id, bytes: Buffer, dryRun: boolean, fileName = '报名.xlsx'): Promise<ImportReport> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), fileName);
    const path = `/api/console/events/${id}/registrations/import?dryRun=${dryRun}`;
    const response = await operator.fetch(path, { method: 'POST', body: form });
    const body: unknown = await response.json();
    if (!response.ok) throw Object.assign(new Error(JSON.stringify(body)), body);
    return uploads.importRegistrations.output.parse(body);
  }

  test('a dry run says what would be done and does nothing; the run does it; sent again it changes nothing', async () => {
    const { id, ids } = await registered({ capacity: 6 });
    const mine = (await Registration.findById(ids[0]).lean())?.contact ?? '';
    const bytes = await writeXlsx('报名', columns, [
      ['孙丽', '13711110001', haidian, '', '经理'],
      ['周杰', 'zhou@example.com', '', '个体', ''],
      ['已报名', mine, '', '', ''],
      ['', '13711110003', '', '', ''],
      ['错码', '13711110004', '91350100M000100Y44', '', ''],
      ['没有电话', '12345', '', '', ''],
      ['孙丽', '+86 13711110001', '', '', ''],
      ['第七位', '13711110007', '', '', ''],
    ]);
    const dry = await send(id, bytes, true);
    expect(dry).toMatchObject({ state: 'checked', rows: 8, created: 2, unchanged: 1, bad: 5, applied: 0 });
    expect(dry.problems.map(({ row, problem }) => `${row} ${problem}`)).toEqual([
      '5 missing',
      '6 usccCheck',
      '7 contact',
      '8 twice',
      '9 full',
    ]);
    expect(await Registration.countDocuments({ eventId: id })).toBe(4);
    expect(await send(id, bytes, false)).toMatchObject({ state: 'applied', created: 2, applied: 2 });
    const taken = await Registration.find({ eventId: id, source: 'import' }).sort({ name: 1 }).lean();
    expect(taken.map(({ name, state, district }) => [name, state, district])).toEqual([
      ['周杰', 'approved', null],
      ['孙丽', 'approved', 'haidian'],
    ]);
    expect(await send(id, bytes, false)).toMatchObject({ created: 0, unchanged: 3, applied: 0 });
    expect(await Roll.findById(id).lean()).toMatchObject({ taken: 6 });
  });

  test('a file that is no sheet is refused and nothing is written', async () => {
    const { id } = await registered();
    for (const bytes of [Buffer.from('%PDF-1.7'), Buffer.from('PK\u0003\u0004broken'), Buffer.alloc(0)])
      await expect(send(id, bytes, false)).rejects.toMatchObject({ code: 'BAD_SHEET' });
    expect(await Registration.countDocuments({ eventId: id })).toBe(4);
  });
});
