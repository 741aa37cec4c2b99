import * as crypto from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { hashPassword, isPasswordRight } from './password.ts';

vi.mock('node:crypto', async (original) => {
  const real = await original<typeof crypto>();
  return { ...real, argon2: vi.fn<typeof real.argon2>(real.argon2) };
});

test('a password fits its own hash alone, and two hashes of it differ', async () => {
  const [one, two] = [await hashPassword('北京 evening'), await hashPassword('北京 evening')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
  expect(one).not.toBe(two);
  expect(await isPasswordRight('北京 evening', one)).toBe(true);
  expect(await isPasswordRight('北京 Evening', one)).toBe(false);
  expect(await isPasswordRight('', one)).toBe(false);
}, 20_000);

test('without a hash the answer is no, after the same work', async () => {
  const hash = await hashPassword('x');
  const derive = vi.mocked(crypto.argon2);
  const workOf = async (known: string | undefined): Promise<unknown[]> => {
    derive.mockClear();
    expect(await isPasswordRight('y', known)).toBe(false);
    return derive.mock.calls.map(([kind, { memory, passes, parallelism, tagLength, nonce }]) => [
      [kind, memory, passes, parallelism, tagLength],
      Buffer.from(nonce as Buffer).length,
    ]);
  };
  const work = await workOf(hash);
  expect(work).toEqual([[['argon2id', 19_456, 2, 1, 32], 16]]);
  expect(await workOf(undefined)).toEqual(work);
}, 20_000);
