import { expect, test } from 'vitest';
import { Pace } from './Pace.ts';

test('so many at once, then as they come back', () => {
  let now = 0;
  const pace = new Pace(2, 1, () => now);
  expect([pace.take(), pace.take(), pace.take()]).toEqual([true, true, false]);
  now = 999;
  expect(pace.take()).toBe(false);
  now = 1_500;
  expect([pace.take(), pace.take()]).toEqual([true, false]);
});

test('what is not used is not saved beyond the burst', () => {
  let now = 0;
  const pace = new Pace(2, 1, () => now);
  now = 60_000;
  expect([pace.take(), pace.take(), pace.take()]).toEqual([true, true, false]);
});
