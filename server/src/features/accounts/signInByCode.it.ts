import { newId } from '@jingqi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastCode, makeVisitor, refusal, startTestApp, type TestApp } from '../../testing/index.ts';
import { Account } from './account.model.ts';
import { OneTimeCode } from './code.model.ts';
import { Message } from '../messages/index.ts';

let app: TestApp;
let phones = 0;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const newPhone = (): string => `138${String((phones += 1)).padStart(8, '0')}`;
const request = (contact: string): Promise<unknown> => makeVisitor(app).call('requestCode', { body: { contact } });
const verify = (contact: string, code: string) => makeVisitor(app).call('signInByCode', { body: { contact, code } });
const wrongFor = (code: string): string => (code === '000000' ? '000001' : '000000');
/** As if the last code had been sent so long ago. */
async function age(ms: number): Promise<void> {
  for (const { _id, sentAt, expiresAt } of await OneTimeCode.find().lean()) {
    const earlier = { sentAt: new Date(sentAt.getTime() - ms), expiresAt: new Date(expiresAt.getTime() - ms) };
    await OneTimeCode.updateOne({ _id }, { $set: earlier });
  }
}

describe('signing in by one-time code', () => {
  test('the first time makes the account, the second finds it, however the number is written', async () => {
    const phone = newPhone();
    expect(await request(phone)).toEqual({ retryAfterMs: 60_000, expiresInMs: 600_000 });
    const first = await verify(phone, await lastCode(phone));
    expect(first).toMatchObject({ role: 'sme', name: '', contact: `138****${phone.slice(-4)}` });
    await request(`+86 ${phone}`);
    expect((await verify(`+86${phone}`, await lastCode(phone))).id).toBe(first.id);
    expect(await Account.countDocuments({ contact: phone })).toBe(1);
  });

  test('staff with an address to be written to do not come in by it', async () => {
    const phone = newPhone();
    const staff = {
      _id: newId(),
      role: 'operator' as const,
      login: `op-${phone}`,
      contact: phone,
      createdAt: new Date(),
    };
    await Account.create(staff);
    await request(phone);
    const visitor = makeVisitor(app);
    const body = { contact: phone, code: await lastCode(phone) };
    expect((await refusal(visitor.call('signInByCode', { body }))).code).toBe('FORBIDDEN');
    expect(await visitor.call('me')).toBeNull();
  });

  test('a mail address goes by mail, in both languages', async () => {
    await request('Wang@Example.com ');
    const message = await Message.findOne({ to: 'wang@example.com' }).lean();
    expect(message).toMatchObject({ channel: 'mail' });
    expect(message?.text).toMatch(/验证码 \d{6}[\s\S]*code is \d{6}/u);
  });

  test('six wrong codes: the sixth try is refused even with the right one', async () => {
    const phone = newPhone();
    await request(phone);
    const code = await lastCode(phone);
    for (let n = 0; n < 5; n += 1) expect((await refusal(verify(phone, wrongFor(code)))).code).toBe('CODE_WRONG');
    expect((await refusal(verify(phone, code))).code).toBe('CODE_EXPIRED');
  });

  test('wrong codes tried at one moment are counted one by one', async () => {
    const phone = newPhone();
    await request(phone);
    const code = await lastCode(phone);
    const refusals = await Promise.all(Array.from({ length: 12 }, () => refusal(verify(phone, wrongFor(code)))));
    expect(refusals.filter((refused) => refused.code === 'CODE_WRONG')).toHaveLength(5);
  });

  test('a code is good once, also when it comes twice at one moment', async () => {
    const phone = newPhone();
    await request(phone);
    const code = await lastCode(phone);
    const tries = await Promise.allSettled([verify(phone, code), verify(phone, code), verify(phone, code)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await refusal(verify(phone, code))).code).toBe('CODE_EXPIRED');
  });

  test('after ten minutes it is no longer good', async () => {
    const phone = newPhone();
    await request(phone);
    await age(10 * 60_000 + 1);
    expect((await refusal(verify(phone, await lastCode(phone)))).code).toBe('CODE_EXPIRED');
  });

  test('the code of one address is worth nothing at another, nor where none was asked for', async () => {
    const [mine, theirs] = [newPhone(), newPhone()];
    await request(mine);
    await request(theirs);
    const code = await lastCode(mine);
    expect((await refusal(verify(theirs, code))).code).toBe('CODE_WRONG');
    expect((await refusal(verify(newPhone(), code))).code).toBe('CODE_EXPIRED');
  });

  test('another one may be asked for after 60 s, and voids the one before', async () => {
    const phone = newPhone();
    await request(phone);
    const old = await lastCode(phone);
    const tooSoon = await refusal(request(phone));
    expect(tooSoon.code).toBe('TOO_MANY_REQUESTS');
    expect(tooSoon.body.retryAfterMs).toBeGreaterThan(55_000);
    expect(tooSoon.body.retryAfterMs).toBeLessThanOrEqual(60_000);
    await age(60_000);
    await request(phone);
    const fresh = await lastCode(phone);
    expect((await refusal(verify(phone, old))).code).toBe('CODE_WRONG');
    await verify(phone, fresh);
  });

  test('asking at one moment sends one message', async () => {
    const phone = newPhone();
    await Promise.allSettled(Array.from({ length: 5 }, () => request(phone)));
    expect(await Message.countDocuments({ to: phone })).toBe(1);
  });

  test('an address is sent ten codes an hour and no more', async () => {
    const phone = newPhone();
    for (let n = 0; n < 10; n += 1) {
      await request(phone);
      await age(60_000);
    }
    const refused = await refusal(request(phone));
    expect(refused.code).toBe('TOO_MANY_REQUESTS');
    expect(refused.body.retryAfterMs).toBeGreaterThan(60_000);
    expect(await Message.countDocuments({ to: phone })).toBe(10);
  });

  test('known and unknown addresses get the same answer', async () => {
    const phone = newPhone();
    const unknown = await request(phone);
    await verify(phone, await lastCode(phone));
    expect(await request(phone)).toEqual(unknown);
  });

  test('neither address nor code is kept in the clear', async () => {
    const phone = newPhone();
    await request(phone);
    const kept = JSON.stringify(await OneTimeCode.find().lean());
    expect(kept).not.toContain(phone);
    expect(kept).not.toContain(await lastCode(phone));
  });

  test.each([
    { $gt: '' },
    ['13800000000'],
    '13800000000\u0000',
    'a@b',
    '12345678901',
    `${'9'.repeat(300)}@example.com`,
  ])('%j is no address', async (contact) => {
    const response = await makeVisitor(app).fetch('/api/sign-in/code', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ contact }),
    });
    expect(response.status).toBe(400);
  });
});

test('production without a sender refuses, and keeps no message', async () => {
  await app.stop();
  app = await startTestApp({ NODE_ENV: 'production' });
  expect((await refusal(request(newPhone()))).code).toBe('UNAVAILABLE');
  expect(await Message.countDocuments()).toBe(0);
  expect(await OneTimeCode.countDocuments()).toBe(0);
});
