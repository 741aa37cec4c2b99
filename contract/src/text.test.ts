import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, line, paragraph } from './text.ts';

test('controls, zero-width and bidi characters are taken out', () => {
  expect(cleanText('贷\u202E款\u0000 \u200B贴息\u2066')).toBe('贷款 贴息');
});

test('marks stacked on one letter are cut to four', () => {
  expect(cleanText('a' + '\u0301'.repeat(50)).length).toBeLessThanOrEqual(5);
});

test('a line has no line breaks; a paragraph keeps them', () => {
  expect(line(1, 20).parse(' 一\n二 ')).toBe('一 二');
  expect(paragraph(1, 20).parse(' 一\n二 ')).toBe('一\n二');
});

test('limits count what is left after cleaning', () => {
  expect(line(2, 5).safeParse('\u200B\u200Ba').success).toBe(false);
  expect(paragraph(1, 500).safeParse('问'.repeat(501)).success).toBe(false);
  expect(paragraph(1, 500).safeParse('问'.repeat(10_000)).success).toBe(false);
});

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
  );
});

test('what stands together after cleaning is composed', () => {
  expect(cleanText('a\u200B\u0301')).toBe('\u00E1');
});

test('what nobody can see is no text', () => {
  for (const blank of [
    '\u3164\u3164',
    '\u2800\u2800',
    '\u00AD\u00AD',
    '\u115F\u1160',
    '\u{E0041}\u{E0042}',
    '\uD800\uDBFF',
  ])
    expect(line(1, 40).safeParse(blank).success).toBe(false);
  expect(cleanText('退款\u061C100')).toBe('退款100');
  // Variants of a character, as in names, are text.
  expect(cleanText('葛\u{E0100}')).toBe('葛\u{E0100}');
});
