import { expect, test } from 'vitest';
import { exactTime } from './exactTime.ts';

test('to the second, as the clock stands in Beijing', () => {
  expect(exactTime('2026-11-24T16:05:09.000Z', 'zh')).toBe('2026年11月25日 00:05:09');
  expect(exactTime('2026-11-24T16:05:09.000Z', 'en')).toBe('25 Nov 2026, 00:05:09');
});
