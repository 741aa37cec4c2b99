import { expect, test } from 'vitest';
import { backOffMs } from './backOffMs.ts';

test('the wait doubles with each failure and stays at 30 s', () => {
  expect([1, 2, 3, 4].map((failures) => backOffMs(failures, 500))).toEqual([500, 1000, 2000, 4000]);
  expect(backOffMs(40, 500)).toBe(30_000);
});
