import { newId, type StaffInput } from '@jingqi/contract';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { Audit, connectRedis, makeLogger, systemClock } from '../../kit/index.ts';
import { FakeMediaNode } from '../../testing/FakeMediaNode.ts';
import {
  lastCode,
  makeVisitor,
  publishedEvent,
  refusal,
  signedIn,
  signedInHost,
  startTestApp,
  type TestApp,
  type Visitor,
} from '../../testing/index.ts';
import { realtimeTicket } from '../../testing/realtimeTicket.ts';
import { Account, OneTimeCode, scopeOf } from '../accounts/index.ts';
import { Institution } from '../registers/index.ts';

let app: TestApp;
let operator: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
});
afterAll(() => app.stop());

const codeOf = async (work: Promise<unknown>): Promise<string> => (await refusal(work)).code;
const ban = (id: string, by = operator) => by.call('banPerson', { params: { id }, body: { reason: '冒用他人身份' } });
const contactOf = async (visitor: Visitor) => (await Account.findById(visitor.me?.id).lean())?.contact ?? '';
const staffInput = (changes: Partial<z.input<typeof StaffInput>> = {}) => ({
  id: newId(),
  role: 'window' as const,
  login: `w-${newId().slice(-8)}`,
  name: '赵晨',
  enterprise: '海淀区中小企业服务窗口',
  district: 'haidian' as const,
  carrierId: null,
  ...changes,
});

async function signInAgain(visitor: Visitor): Promise<unknown> {
  await OneTimeCode.deleteMany({});
  const contact = await contactOf(visitor);
  await visitor.call('requestCode', { body: { contact } });
  return visitor.call('signInByCode', { body: { contact, code: await lastCode(contact) } });
}

describe('a ban', () => {
  test('cuts requests, sockets and media within a second, on every node; nobody comes in again until it is lifted', async () => {
    const redis = connectRedis(app.redisUrl, makeLogger('test', 'fatal'));
    const reach = { redis, clock: systemClock, settings: { secretKey: app.secretKey } };
    const nodes = await Promise.all([new FakeMediaNode(reach, 'one').start(), new FakeMediaNode(reach, 'two').start()]);
    const { id: eventId } = await publishedEvent(operator);
    const person = await signedIn(app, 'sme');
    const socket = await person.enter(eventId);
    const { url, grant } = realtimeTicket(await socket.send('stage:enter', { eventId }));
    const at = nodes.find(({ id }) => url.endsWith(`/${id}`));
    const session = (await at?.read(grant))?.claims.session ?? '';
    expect(session).toMatch(/^[0-9a-f]{64}$/u);
    const began = performance.now();
    const banned = await ban(person.me?.id ?? '');
    await socket.closed();
    await expect.poll(() => nodes.map(({ cut }) => cut.includes(session)), { interval: 10 }).toEqual([true, true]);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(banned).toMatchObject({ banReason: '冒用他人身份', bannedAt: expect.any(String) });
    expect(await person.call('me')).toBeNull();
    expect(await codeOf(signInAgain(person))).toBe('BANNED');
    expect(await person.call('me')).toBeNull();
    await operator.call('unbanPerson', { params: { id: person.me?.id ?? '' } });
    await signInAgain(person);
    const rows = await Audit.find({ subject: person.me?.id ?? '' }).lean();
    expect(rows.map(({ act }) => act)).toEqual(expect.arrayContaining(['person:ban', 'person:unban']));
    await Promise.all(nodes.map((node) => node.stop()));
    redis.disconnect();
  });

  test('shuts the studio link too', async () => {
    const { id } = await publishedEvent(operator);
    const { url } = await operator.call('studioLink', { params: { id } });
    const host = makeVisitor(app);
    const body = { eventId: id, key: new URL(url).hash.replace('#key=', '') };
    const me = await host.call('enterStudio', { body });
    await ban(me.id);
    expect(await host.call('me')).toBeNull();
    expect(await codeOf(host.call('enterStudio', { body }))).toBe('BANNED');
  });

  test('that comes while the person is signing in leaves nobody signed in', async () => {
    const person = await signedIn(app, 'sme');
    const again = makeVisitor(app);
    again.me = person.me;
    await OneTimeCode.deleteMany({});
    const contact = await contactOf(person);
    await again.call('requestCode', { body: { contact } });
    const body = { contact, code: await lastCode(contact) };
    await Promise.allSettled([again.call('signInByCode', { body }), ban(person.me?.id ?? '')]);
    expect([await again.call('me'), await person.call('me')]).toEqual([null, null]);
  });

  test('is not for oneself', async () => {
    expect(await codeOf(ban(operator.me?.id ?? ''))).toBe('FORBIDDEN');
    expect((await operator.call('me'))?.role).toBe('operator');
  });
});

test('ids of nobody and of guests are refused alike, whatever is asked for them', async () => {
  const guest = await signedIn(app, 'guest');
  const asks = [
    (id: string) => ban(id),
    (id: string) => operator.call('unbanPerson', { params: { id } }),
    (id: string) => operator.call('setInvestor', { params: { id }, body: { institutionId: null } }),
  ];
  for (const ask of asks) {
    const said = async (id: string) => {
      const { status, body } = await refusal(ask(id));
      return { status, code: body.code, keys: Object.keys(body) };
    };
    const absent = await said(newId());
    expect(absent).toEqual({ status: 404, code: 'NOT_FOUND', keys: ['code', 'requestId'] });
    expect(await said(guest.me?.id ?? '')).toEqual(absent);
  }
});

describe('staff accounts', () => {
  test('are made with a password shown once, set up their authenticator, and see their district', async () => {
    const input = staffInput();
    const { person, password } = await operator.call('saveStaff', { body: input });
    expect(person).toMatchObject({ role: 'window', district: 'haidian', hasSecondStep: false, lastSignInAt: null });
    const visitor = makeVisitor(app);
    const first = await visitor.call('signInByPassword', { body: { login: input.login, password: password ?? '' } });
    if (first.next !== 'enrol') throw new Error('it has an authenticator already');
    const code = generateSync({ secret: first.secret });
    const { me } = await visitor.call('enrolTotp', { body: { ticket: first.ticket, code } });
    expect(me).toMatchObject({ role: 'window', district: 'haidian' });
    const actor = { personId: me.id, role: 'window' as const };
    expect(await scopeOf(actor)).toEqual({ district: 'haidian', carrierId: null, institutionId: null });
    expect(JSON.stringify(await Audit.find({ subject: me.id }).lean())).not.toContain(password);
    // Only changed: no new password, the session ends because the district is another.
    const changed = await operator.call('saveStaff', { body: { ...input, district: 'chaoyang' } });
    expect(changed).toMatchObject({ password: null, person: { district: 'chaoyang', hasSecondStep: true } });
    expect(await visitor.call('me')).toBeNull();
    const renewed = await operator.call('saveStaff', { body: { ...input, renew: true } });
    expect(renewed.person.hasSecondStep).toBe(false);
    const old = visitor.call('signInByPassword', { body: { login: input.login, password: password ?? '' } });
    expect(await codeOf(old)).toBe('WRONG_CREDENTIALS');
  });

  test('have a login of their own; a window has a district and nobody else has one', async () => {
    const { body } = { body: staffInput() };
    await operator.call('saveStaff', { body });
    const taken = await refusal(operator.call('saveStaff', { body: { ...staffInput(), login: body.login } }));
    expect([taken.code, taken.body.fields]).toEqual(['CONFLICT', [{ path: 'login', problem: 'taken' }]]);
    for (const [bad, path] of [
      [{ district: null }, 'district'],
      [{ role: 'auditor' as const }, 'district'],
      [{ carrierId: newId() }, 'carrierId'],
      [{ role: 'carrier' as const, district: null, carrierId: newId() }, 'carrierId'],
      [{ login: 'x y' }, 'login'],
      [{ name: '\u202E\u0007' }, 'name'],
    ] as const) {
      const refused = await refusal(operator.call('saveStaff', { body: staffInput(bad) }));
      expect([refused.code, refused.body.fields?.[0]?.path]).toEqual(['INVALID_INPUT', path]);
    }
  });

  test('nobody changes their own role, nor makes staff of an attendee', async () => {
    const me = await Account.findById(operator.me?.id).lean();
    const own = staffInput({ id: me?._id ?? '', role: 'auditor', login: me?.login ?? '', district: null });
    expect(await codeOf(operator.call('saveStaff', { body: own }))).toBe('FORBIDDEN');
    const attendee = await signedIn(app, 'sme');
    expect(await codeOf(operator.call('saveStaff', { body: staffInput({ id: attendee.me?.id ?? '' }) }))).toBe(
      'NOT_FOUND',
    );
    expect((await Account.findById(attendee.me?.id).lean())?.role).toBe('sme');
  });
});

describe('investors', () => {
  test('are attendees of an institution; becoming one means coming in anew', async () => {
    const institutionId = newId();
    await Institution.create({
      _id: institutionId,
      naturalKey: institutionId,
      sortKey: 'jingchuang',
      name: '京创科技股权投资基金',
      uscc: '91110108MA00000000',
      institutionKind: 'fund',
      active: true,
      revision: 1,
      updatedAt: new Date(),
    });
    const person = await signedIn(app, 'sme');
    const params = { id: person.me?.id ?? '' };
    const unknown = operator.call('setInvestor', { params, body: { institutionId: newId() } });
    expect(await codeOf(unknown)).toBe('INVALID_INPUT');
    expect(await operator.call('setInvestor', { params, body: { institutionId } })).toMatchObject({
      role: 'investor',
      institutionId,
    });
    expect(await person.call('me')).toBeNull();
    await signInAgain(person);
    expect((await person.call('me'))?.role).toBe('investor');
    expect(await scopeOf({ personId: params.id, role: 'investor' })).toMatchObject({ institutionId });
    expect((await operator.call('setInvestor', { params, body: { institutionId: null } })).role).toBe('sme');
    const staff = await signedIn(app, 'moderator');
    const ofStaff = operator.call('setInvestor', { params: { id: staff.me?.id ?? '' }, body: { institutionId } });
    expect(await codeOf(ofStaff)).toBe('WRONG_STATE');
  });
});

describe('the list of people', () => {
  test('is found by the beginning of a name or a whole number, masked, page by page', async () => {
    const person = await signedIn(app, 'sme', '欧阳清如');
    const contact = await contactOf(person);
    const find = async (query: Record<string, string>) => (await operator.call('people', { query })).items;
    expect((await find({ text: '欧阳' })).map(({ id }) => id)).toEqual([person.me?.id]);
    expect(await find({ text: contact })).toMatchObject([
      { contact: `${contact.slice(0, 3)}****${contact.slice(-4)}` },
    ]);
    expect(await find({ text: contact.slice(0, 6) })).toEqual([]);
    expect(await find({ text: '.*' })).toEqual([]);
    expect((await find({ role: 'operator' })).every(({ role }) => role === 'operator')).toBe(true);
    await Account.insertMany(
      Array.from({ length: 60 }, (_, n) => ({ _id: newId(), role: 'sme', name: `甲${n}`, createdAt: new Date() })),
    );
    const first = await operator.call('people', { query: { text: '甲' } });
    expect(first.items).toHaveLength(50);
    const rest = await operator.call('people', { query: { text: '甲', after: first.next ?? '' } });
    expect([rest.items.length, rest.next]).toEqual([10, null]);
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(60);
    expect(await find({ after: '{"$gt":""}' })).toEqual([]);
  });

  test('an auditor reads it and changes nothing', async () => {
    const auditor = await signedIn(app, 'auditor');
    expect((await auditor.call('people')).items.length).toBeGreaterThan(0);
    expect(await codeOf(ban(operator.me?.id ?? '', auditor))).toBe('FORBIDDEN');
  });
});

test('a host signed in by link is not staff: the second step is not asked for, the console stays shut', async () => {
  const { id } = await publishedEvent(operator);
  const host = await signedInHost(operator, id);
  expect(host.me).toMatchObject({ role: 'official', hasSecondStep: false });
  expect(await codeOf(host.call('people'))).toBe('FORBIDDEN');
});
