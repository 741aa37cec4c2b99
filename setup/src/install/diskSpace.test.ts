import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { assertFree, isDiskFull } from './diskSpace.ts';

test('more than any disk has is refused, with what is free and what is needed', () => {
  expect(() => assertFree(tmpdir(), 1)).not.toThrow();
  expect(() => assertFree(tmpdir(), 10 ** 9)).toThrow('1000000000 MB');
});

test('a full disk is known by what the tools print', () => {
  expect(isDiskFull('npm error code ENOSPC')).toBe(true);
  expect(isDiskFull('fatal error: error writing to x.o: No space left on device')).toBe(true);
  expect(isDiskFull('npm error code E404')).toBe(false);
});
