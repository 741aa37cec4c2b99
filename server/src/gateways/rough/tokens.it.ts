import { hkdfSync } from 'node:crypto';
import { newId } from '@jingqi/contract';
import { SignJWT, UnsecuredJWT } from 'jose';
import { generateSecret, generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepStaffAccount } from '../../features/accounts/index.ts';
import { keyFor } from '../../kit/index.ts';
import {
  keyOf,
  makeVisitor,
  publishedEvent,
  refusal,
  signedIn,
  staffPassword,
  startTestApp,
  type TestApp,
  type Visitor,
} from '../../testing/index.ts';

let app: TestApp;
let operator: Visitor;
let eventId: string;
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
  eventId = (await publishedEvent(operator)).id;
});
afterAll(() => app.stop());

const hour = 3_600;
const signed = (claims: object, key: Uint8Array, { audience = 'studio', lifeS = hour, alg = 'HS256' } = {}) =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg })
    .setAudience(audience)
    .setExpirationTime(Math.floor(Date.now() / 1_000) + lifeS)
    .sign(key);
const unsigned = (claims: object): string =>
  new UnsecuredJWT({ ...claims }).setAudience('studio').setExpirationTime('1h').encode();

describe('the key of a studio link', () => {
  const refused = async (key: string, id = eventId): Promise<string> =>
    (await refusal(makeVisitor(app).call('enterStudio', { body: { eventId: id, key } }))).code;

  test('forged, foreign, expired, for something else, without signature', async () => {
    const { url } = await operator.call('studioLink', { params: { id: eventId } });
    const good = keyOf(url);
    const [head = '', body = '', signature = ''] = good.split('.');
    const claims = { eventId, seat: 'host', version: 1 };
    const key = keyFor(app.secretKey, 'studio link');
    const other = new Uint8Array(hkdfSync('sha256', 'another secret', '', '', 32));
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const bad of [
      unsigned(claims),
      `${none}.${body}.`,
      `${none}.${body}.${signature}`,
      `${head}.${body}.${signature.slice(0, -4)}AAAA`,
      await signed(claims, other),
      await signed(claims, key, { lifeS: -1 }),
      await signed(claims, key, { audience: 'stage' }),
      await signed(claims, key, { alg: 'HS512' }),
      await signed({ ...claims, version: 2 }, key),
      await signed({ ...claims, seat: 'operator' }, key),
      'x'.repeat(2_000),
    ])
      expect([bad.slice(0, 60), await refused(bad)]).toEqual([bad.slice(0, 60), 'LINK_EXPIRED']);
    expect(await refused(good, newId())).toBe('LINK_EXPIRED');
    // The good one still is.
    await expect(makeVisitor(app).call('enterStudio', { body: { eventId, key: good } })).resolves.toMatchObject({
      role: 'official',
    });
  });
});

describe('sessions and tickets', () => {
  test('a session that is none is nobody, and stays nobody on the socket', async () => {
    for (const token of [
      unsigned({ sub: operator.me?.id, role: 'operator' }),
      'operator',
      '*',
      '../sessions',
      '\u0000',
      'x'.repeat(5_000),
    ]) {
      const visitor = makeVisitor(app);
      visitor.cookie = `sid=${encodeURIComponent(token)}`;
      expect(await visitor.call('me')).toBeNull();
      await expect(visitor.connect()).rejects.toThrow('NOT_SIGNED_IN');
    }
  });

  test('the ticket of the first step opens nothing for another account, twice, or made up', async () => {
    const people = await Promise.all(['one', 'two'].map(staffMember));
    const [one, two] = people as [Member, Member];
    const { ticket } = await makeVisitor(app).call('signInByPassword', {
      body: { login: one.login, password: staffPassword },
    });
    const enter = (given: string, code: string) =>
      makeVisitor(app).call('signInByTotp', { body: { ticket: given, code } });
    expect((await refusal(enter(ticket, generateSync({ secret: two.secret })))).code).toBe('TOTP_WRONG');
    for (const bad of [
      'x'.repeat(43),
      unsigned({ sub: one.login }).slice(0, 64),
      ticket.split('').toReversed().join(''),
    ])
      expect((await refusal(enter(bad, generateSync({ secret: one.secret })))).code).toBe('SIGN_IN_EXPIRED');
    await expect(enter(ticket, generateSync({ secret: one.secret }))).resolves.toMatchObject({ name: 'one' });
    expect((await refusal(enter(ticket, generateSync({ secret: one.secret })))).code).toBe('SIGN_IN_EXPIRED');
  });
});

interface Member {
  login: string;
  secret: string;
}

async function staffMember(name: string): Promise<Member> {
  const [login, secret] = [`rough-${name}`, generateSecret()];
  const account = {
    role: 'moderator',
    login,
    password: staffPassword,
    name,
    enterprise: '',
    totpSecret: secret,
  } as const;
  await keepStaffAccount(account, new Date(), app.secretKey);
  return { login, secret };
}
