import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeVisitor, signedIn, staffPassword, startTestApp, type TestApp } from '../../testing/index.ts';
import { keepStaffAccount } from './keepStaffAccount.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function makeStaff(login: string): Promise<void> {
  await keepStaffAccount(
    { role: 'operator', login, password: staffPassword, name: '李运营', enterprise: '' },
    new Date(),
  );
}

describe('signInByPassword', () => {
  test('the right password starts a session; login is case-blind', async () => {
    await makeStaff('amy');
    const visitor = makeVisitor(app);
    const me = await visitor.call('signInByPassword', { body: { login: ' AMY ', password: staffPassword } });
    expect(me).toMatchObject({ role: 'operator', name: '李运营', contact: '' });
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
      const wrong = { body: { login, password: 'wrong' } };
      for (let n = 0; n < 5; n += 1) {
        await expect(makeVisitor(app).call('signInByPassword', wrong)).rejects.toMatchObject({
          code: 'WRONG_CREDENTIALS',
        });
      }
      const right = makeVisitor(app).call('signInByPassword', { body: { login, password: staffPassword } });
      const refused = await right.catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'ACCOUNT_LOCKED', status: 423 });
      expect(refused).toHaveProperty('body.retryAfterMs', expect.any(Number));
      const { retryAfterMs } = (refused as { body: { retryAfterMs: number } }).body;
      expect(retryAfterMs).toBeGreaterThan(14 * 60_000);
      expect(retryAfterMs).toBeLessThanOrEqual(15 * 60_000);
    }
  });

  test('tries made at one moment are counted one by one', async () => {
    await makeStaff('dave');
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        makeVisitor(app).call('signInByPassword', { body: { login: 'dave', password: 'wrong' } }),
      ),
    );
    const codes = tries.map((tried) => (tried.status === 'rejected' ? (tried.reason as { code: string }).code : 'in'));
    expect(codes.filter((code) => code === 'WRONG_CREDENTIALS')).toHaveLength(5);
    expect(codes.filter((code) => code === 'ACCOUNT_LOCKED')).toHaveLength(3);
  });

  test('a right password forgets the wrong ones before it', async () => {
    await makeStaff('erin');
    for (let round = 0; round < 2; round += 1) {
      for (let n = 0; n < 4; n += 1) {
        await expect(
          makeVisitor(app).call('signInByPassword', { body: { login: 'erin', password: 'wrong' } }),
        ).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
      }
      await makeVisitor(app).call('signInByPassword', { body: { login: 'erin', password: staffPassword } });
    }
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
    await visitor.call('signInByPassword', { body: { login: 'fred', password: staffPassword } });
    expect(visitor.cookie).not.toBe(guestCookie);
    const old = makeVisitor(app);
    old.cookie = guestCookie;
    expect(await old.call('me')).toBeNull();
  });
});
