import type { Id } from '@jingqi/contract';
import { generateSecret, generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeVisitor, refusal, staffPassword, startTestApp, type TestApp } from '../../testing/index.ts';
import { Audit } from '../../kit/index.ts';
import { Account } from './account.model.ts';
import { keepStaffAccount } from './keepStaffAccount.ts';

let app: TestApp;
let logins = 0;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const secret = generateSecret();
const codeAt = (stepsAhead: number, of = secret): string =>
  generateSync({ secret: of, epoch: Math.floor(Date.now() / 1_000) + 30 * stepsAhead });
const wrongCode = (): string => {
  const right = [-1, 0, 1, 2].map((steps) => codeAt(steps));
  return ['000000', '000001', '000002', '000003', '000004'].find((code) => !right.includes(code)) ?? '';
};
const codeOf = async (work: Promise<unknown>): Promise<string> => (await refusal(work)).code;

async function makeStaff(totpSecret?: string): Promise<{ login: string; id: Id }> {
  const login = `staff-${(logins += 1)}`;
  const account = { role: 'operator' as const, login, password: staffPassword, name: '李运营', enterprise: '' };
  const kept = { ...account, ...(totpSecret === undefined ? {} : { totpSecret }) };
  return { login, id: await keepStaffAccount(kept, new Date(), app.secretKey) };
}
const start = (login: string, visitor = makeVisitor(app)) =>
  visitor.call('signInByPassword', { body: { login, password: staffPassword } });
const finish = (ticket: string, code: string, visitor = makeVisitor(app)) =>
  visitor.call('signInByTotp', { body: { ticket, code } });

describe('the second step', () => {
  test('the code of the present step, the one before or the one after lets in; others do not', async () => {
    for (const [steps, isRight] of [
      [-2, false],
      [-1, true],
      [0, true],
      [1, true],
      [3, false],
    ] as const) {
      const { login } = await makeStaff(secret);
      const { ticket } = await start(login);
      const came = await finish(ticket, codeAt(steps)).then(
        () => true,
        () => false,
      );
      expect([steps, came]).toEqual([steps, isRight]);
    }
  });

  test('six wrong codes: the sixth try is refused even with the right one', async () => {
    const { login } = await makeStaff(secret);
    const visitor = makeVisitor(app);
    const { ticket } = await start(login, visitor);
    for (let n = 0; n < 5; n += 1) expect(await codeOf(finish(ticket, wrongCode(), visitor))).toBe('TOTP_WRONG');
    const refused = await refusal(finish(ticket, codeAt(0), visitor));
    expect(refused.code).toBe('ACCOUNT_LOCKED');
    expect(refused.body.retryAfterMs).toBeGreaterThan(14 * 60_000);
  });

  test('a code is good once, also for another ticket and when it comes twice at one moment', async () => {
    const { login } = await makeStaff(secret);
    const [one, two, three] = [await start(login), await start(login), await start(login)];
    const code = codeAt(1);
    const tries = await Promise.allSettled([one, two, three].map(({ ticket }) => finish(ticket, code)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await codeOf(finish((await start(login)).ticket, code))).toBe('TOTP_WRONG');
    // An older step is not taken after a newer one.
    expect(await codeOf(finish((await start(login)).ticket, codeAt(0)))).toBe('TOTP_WRONG');
  });

  test('the code of another account is worth nothing', async () => {
    const { login } = await makeStaff(secret);
    expect(await codeOf(finish((await start(login)).ticket, codeAt(0, generateSecret())))).toBe('TOTP_WRONG');
  });

  test('a ticket that was used, made up, or given before the password changed is over', async () => {
    const { login } = await makeStaff(secret);
    const { ticket } = await start(login);
    await finish(ticket, codeAt(0));
    expect(await codeOf(finish(ticket, codeAt(1)))).toBe('SIGN_IN_EXPIRED');
    expect(await codeOf(finish('x'.repeat(43), codeAt(1)))).toBe('SIGN_IN_EXPIRED');
    const second = await start(login);
    const changed = { role: 'operator' as const, login, password: 'another-one', name: '李运营', enterprise: '' };
    await keepStaffAccount(changed, new Date(), app.secretKey);
    expect(await codeOf(finish(second.ticket, codeAt(1)))).toBe('SIGN_IN_EXPIRED');
  });

  test('a banned account is told so with the right password and not without', async () => {
    const { login, id } = await makeStaff(secret);
    const { ticket } = await start(login);
    await Account.updateOne({ _id: id }, { $set: { bannedAt: new Date() } });
    expect(await codeOf(finish(ticket, codeAt(0)))).toBe('BANNED');
    expect(await codeOf(start(login))).toBe('BANNED');
    const wrong = makeVisitor(app).call('signInByPassword', { body: { login, password: 'wrong' } });
    expect(await codeOf(wrong)).toBe('WRONG_CREDENTIALS');
  });

  test.each(['12345', '1234567', '１２３４５６', 'abc!efgh', { $gt: '' }, null])('%j is no code', async (code) => {
    const response = await makeVisitor(app).fetch('/api/sign-in/totp', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ticket: 'x'.repeat(43), code }),
    });
    expect(response.status).toBe(400);
  });
});

describe('enrolling an authenticator', () => {
  async function enrol(login: string) {
    const visitor = makeVisitor(app);
    const first = await start(login, visitor);
    if (first.next !== 'enrol') throw new Error('it is enrolled already');
    const body = { ticket: first.ticket, code: codeAt(0, first.secret) };
    return { ...first, visitor, ...(await visitor.call('enrolTotp', { body })) };
  }

  test('the first sign-in shows a secret, its code signs in and is answered by ten recovery codes', async () => {
    const { login, id } = await makeStaff();
    const { visitor, me, recoveryCodes, secret: shown, otpauthUrl } = await enrol(login);
    expect(otpauthUrl).toContain(`secret=${shown}`);
    expect(me).toMatchObject({ id, hasSecondStep: true });
    expect(await visitor.call('me')).toEqual(me);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(recoveryCodes[0]).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/u);
    const kept = JSON.stringify(await Account.findById(id).lean());
    for (const hidden of [shown, ...recoveryCodes]) expect(kept).not.toContain(hidden);
    expect((await start(login)).next).toBe('totp');
    expect(await Audit.exists({ act: 'account:enrol', subject: id })).toBeTruthy();
  });

  test('its code is not good again for the sign-in after it', async () => {
    const { login } = await makeStaff();
    const { secret: shown } = await enrol(login);
    const { ticket } = await start(login);
    expect(await codeOf(finish(ticket, codeAt(0, shown)))).toBe('TOTP_WRONG');
  });

  test('a wrong code enrols nothing; of two who were shown a secret, the first to finish is the one', async () => {
    const { login, id } = await makeStaff();
    const [one, two] = [await start(login), await start(login)];
    if (one.next !== 'enrol' || two.next !== 'enrol') throw new Error('it is enrolled already');
    const wrong = makeVisitor(app).call('enrolTotp', { body: { ticket: one.ticket, code: wrongCode() } });
    expect(await codeOf(wrong)).toBe('TOTP_WRONG');
    expect((await Account.findById(id).lean())?.totp).toBeNull();
    const good = { ticket: one.ticket, code: codeAt(0, one.secret) };
    await makeVisitor(app).call('enrolTotp', { body: good });
    const late = { ticket: two.ticket, code: codeAt(0, two.secret) };
    expect(await codeOf(makeVisitor(app).call('enrolTotp', { body: late }))).toBe('SIGN_IN_EXPIRED');
  });

  test('a ticket to enrol does not sign in by code, nor a ticket to sign in enrol', async () => {
    const [fresh, old] = [await makeStaff(), await makeStaff(secret)];
    const code = codeAt(0);
    expect(await codeOf(finish((await start(fresh.login)).ticket, code))).toBe('SIGN_IN_EXPIRED');
    const { ticket } = await start(old.login);
    expect(await codeOf(makeVisitor(app).call('enrolTotp', { body: { ticket, code } }))).toBe('SIGN_IN_EXPIRED');
  });

  test('a recovery code signs in once, however it is written; new ones void the old', async () => {
    const { login, id } = await makeStaff();
    const { visitor, recoveryCodes, secret: shown } = await enrol(login);
    const [first = '', second = ''] = recoveryCodes;
    await finish((await start(login)).ticket, first.toUpperCase().replace('-', ' '));
    expect(await codeOf(finish((await start(login)).ticket, first))).toBe('TOTP_WRONG');
    expect(await Audit.exists({ act: 'account:signIn', subject: id, 'details.by': 'recoveryCode' })).toBeTruthy();
    expect(await codeOf(visitor.call('renewRecoveryCodes', { body: { code: wrongCode() } }))).toBe('TOTP_WRONG');
    const renewed = await visitor.call('renewRecoveryCodes', { body: { code: codeAt(1, shown) } });
    expect(await codeOf(finish((await start(login)).ticket, second))).toBe('TOTP_WRONG');
    await finish((await start(login)).ticket, renewed.recoveryCodes[0] ?? '');
  });

  test('the recovery code of another account is worth nothing', async () => {
    const [mine, theirs] = [await makeStaff(), await makeStaff()];
    const { recoveryCodes } = await enrol(mine.login);
    await enrol(theirs.login);
    expect(await codeOf(finish((await start(theirs.login)).ticket, recoveryCodes[0] ?? ''))).toBe('TOTP_WRONG');
  });
});
