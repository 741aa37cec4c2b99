import { expect, test } from 'vitest';
import { hashPassword, isPasswordRight } from './password.ts';

test('a password fits its own hash alone, and two hashes of it differ', async () => {
  const [one, two] = [await hashPassword('北京 evening'), await hashPassword('北京 evening')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
  expect(one).not.toBe(two);
  expect(await isPasswordRight('北京 evening', one)).toBe(true);
  expect(await isPasswordRight('北京 Evening', one)).toBe(false);
  expect(await isPasswordRight('', one)).toBe(false);
});

test('without a hash the answer is no, after the same work', async () => {
  const hash = await hashPassword('x');
  const timed = async (known: string | undefined): Promise<number> => {
    const start = performance.now();
    expect(await isPasswordRight('y', known)).toBe(false);
    return performance.now() - start;
  };
  const ratios = [];
  for (let n = 0; n < 5; n += 1) ratios.push((await timed(undefined)) / (await timed(hash)));
  expect(ratios.sort((a, b) => a - b)[2]).toBeGreaterThan(0.4);
});
