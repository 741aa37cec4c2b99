import { expect, test } from 'vitest';
import { idleMs, secondsToSignOut, warnMs } from './idle.ts';

test.each([
  [0, null],
  [idleMs - 1, null],
  [idleMs, 60],
  [idleMs + 1_000, 59],
  [idleMs + warnMs - 1, 1],
  [idleMs + warnMs, 0],
  // The computer slept.
  [10 * idleMs, 0],
])('%i ms after the last input: %s s are left', (since, left) => {
  expect(secondsToSignOut(1_000, 1_000 + since)).toBe(left);
});
