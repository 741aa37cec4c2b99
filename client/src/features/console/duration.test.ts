import { expect, test } from 'vitest';
import { clockWords, durationWords } from './duration.ts';

test('lengths in words', () => {
  expect(durationWords(42_000, 'zh')).toBe('42 秒');
  expect(durationWords(80 * 60_000, 'zh')).toBe('1 小时 20 分钟');
  expect(durationWords(2 * 3_600_000, 'en')).toBe('2 h');
  expect(durationWords(26 * 3_600_000, 'zh')).toBe('1 天 2 小时');
  expect(durationWords(-5, 'en')).toBe('0 s');
});

test('lengths as a clock', () => {
  expect(clockWords(245_000)).toBe('4:05');
  expect(clockWords(-3_845_000)).toBe('1:04:05');
});
