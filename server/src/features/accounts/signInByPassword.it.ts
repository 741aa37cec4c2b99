import { generateSecret } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  makeVisitor,
  refusal,
  signedIn,
  signInStaffAccount,
  staffPassword,
  startTestApp,
  type TestApp,
  type Visitor,
} from '../../testing/index.ts';
import { keepStaffAccount } from './keepStaffAccount.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const totpSecret = generateSecret();
async function makeStaff(login: string): Promise<void> {
  await keepStaffAccount(
    { role: 'operator', login, password: staffPassword, name: '李运营', enterprise: '', totpSecret },
    new Date(),
    app.secretKey,
  );
}
const tryPassword = (login: string, password: string, visitor = makeVisitor(app)) =>
  visitor.call('signInByPassword', { body: { login, password } });
const codeOf = async (work: Promise<unknown>): Promise<string> => (await refusal(work)).code;
const signIn = (login: string, visitor: Visitor) =>
  signInStaffAccount(visitor, { login, password: staffPassword, totpSecret });

describe('signInByPassword', () => {
  test('the right password is half of it: no session yet, a ticket; login is case-blind', async () => {
    await makeStaff('amy');
    const visitor = makeVisitor(app);
    const answer = await tryPassword(' AMY ', staffPassword, visitor);
    expect(answer).toEqual({ next: 'totp', ticket: expect.stringMatching(/^[\w-]{43}$/u) });
    expect(visitor.cookie).toBe('');
    const me = await signIn('amy', visitor);
    expect(me).toMatchObject({ role: 'operator', name: '李运营', contact: '', hasSecondStep: true });
    expect(await visitor.call('me')).toEqual(me);
    expect((await visitor.call('staffEvents')).items).toEqual([]);
  });

  test('wrong password and unknown login look alike', async () => {
    await makeStaff('bob');
    const refusals = [];
    for (const login of ['bob', 'nobody']) {
      const response = await makeVisitor(app).fetch('/api/sign-in/password', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ login, password: 'wrong' }),
      });
      const { requestId: _, ...body } = (await response.json()) as Record<string, unknown>;
      refusals.push({ status: response.status, body, cookies: response.headers.getSetCookie() });
    }
    expect(refusals[0]).toEqual({ status: 401, body: { code: 'WRONG_CREDENTIALS' }, cookies: [] });
    expect(refusals[1]).toEqual(refusals[0]);
  });

  test('after five wrong tries the right one is refused too, for 15 minutes, whether the login exists or not', async () => {
    await makeStaff('carol');
    for (const login of ['carol', 'not-carol']) {
      const visitor = makeVisitor(app);
      for (let n = 0; n < 5; n += 1)
        expect(await codeOf(tryPassword(login, 'wrong', visitor))).toBe('WRONG_CREDENTIALS');
      const { code, status, body } = await refusal(tryPassword(login, staffPassword, visitor));
      expect([code, status]).toEqual(['ACCOUNT_LOCKED', 423]);
      expect(body.retryAfterMs).toBeGreaterThan(14 * 60_000);
      expect(body.retryAfterMs).toBeLessThanOrEqual(15 * 60_000);
    }
  });

  test('a stranger locks out their own network and not the owner', async () => {
    await makeStaff('gina');
    const stranger = makeVisitor(app);
    for (let n = 0; n < 6; n += 1) await refusal(tryPassword('gina', 'wrong', stranger));
    expect(await codeOf(tryPassword('gina', staffPassword, stranger))).toBe('ACCOUNT_LOCKED');
    expect((await tryPassword('gina', staffPassword)).next).toBe('totp');
  });

  test('after 50 tries an hour from everywhere, only networks that have signed in to the login are heard', async () => {
    await makeStaff('hugo');
    const owner = makeVisitor(app);
    await signIn('hugo', owner);
    const tries = Array.from({ length: 60 }, () => codeOf(tryPassword('hugo', 'wrong')));
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === 'ACCOUNT_LOCKED').length).toBeGreaterThanOrEqual(10);
    expect(await codeOf(tryPassword('hugo', staffPassword))).toBe('ACCOUNT_LOCKED');
    expect((await tryPassword('hugo', staffPassword, owner)).next).toBe('totp');
  }, 60_000);

  test('tries made at one moment are counted one by one', async () => {
    await makeStaff('dave');
    const visitor = makeVisitor(app);
    const codes = await Promise.all(Array.from({ length: 8 }, () => codeOf(tryPassword('dave', 'wrong', visitor))));
    expect(codes.filter((code) => code === 'WRONG_CREDENTIALS')).toHaveLength(5);
    expect(codes.filter((code) => code === 'ACCOUNT_LOCKED')).toHaveLength(3);
  });

  test('signing in forgets the wrong tries before it; the password alone does not', async () => {
    await makeStaff('erin');
    const visitor = makeVisitor(app);
    for (let n = 0; n < 4; n += 1)
      expect(await codeOf(tryPassword('erin', 'wrong', visitor))).toBe('WRONG_CREDENTIALS');
    await signIn('erin', visitor);
    for (let n = 0; n < 4; n += 1)
      expect(await codeOf(tryPassword('erin', 'wrong', visitor))).toBe('WRONG_CREDENTIALS');
    await tryPassword('erin', staffPassword, visitor);
    expect(await codeOf(tryPassword('erin', 'wrong', visitor))).toBe('WRONG_CREDENTIALS');
    expect(await codeOf(tryPassword('erin', staffPassword, visitor))).toBe('ACCOUNT_LOCKED');
  });

  test.each([{ $gt: '' }, { $ne: null }, ['amy'], 7, null])(
    'a login or password that is %j is no input',
    async (bad) => {
      for (const body of [
        { login: bad, password: 'x' },
        { login: 'amy', password: bad },
      ]) {
        const response = await makeVisitor(app).fetch('/api/sign-in/password', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        });
        expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, 'INVALID_INPUT']);
      }
    },
  );

  test('a guest who signs in has a new token; the old one is worth nothing', async () => {
    const visitor = await signedIn(app, 'guest');
    const guestCookie = visitor.cookie;
    await makeStaff('fred');
    await signIn('fred', visitor);
    expect(visitor.cookie).not.toBe(guestCookie);
    const old = makeVisitor(app);
    old.cookie = guestCookie;
    expect(await old.call('me')).toBeNull();
  });
});
