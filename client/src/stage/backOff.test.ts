import { expect, test } from 'vitest';
import { backOffMs, pause } from './backOff.ts';

test('doubles up to five seconds, spread so that not all come back together', () => {
  expect([0, 1, 4, 20].map((failures) => backOffMs(failures, () => 1))).toEqual([200, 400, 3_200, 5_000]);
  expect(backOffMs(1, () => 0)).toBe(200);
});

test('a pause ends when given up', async () => {
  const given = new AbortController();
  const paused = pause(60_000, given.signal);
  given.abort();
  await expect(paused).resolves.toBeUndefined();
});
