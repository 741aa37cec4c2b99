import { describe, expect, it } from 'vitest';
import { formatWan, formatYuan, parseWan } from './amount.ts';

describe('parseWan', () => {
  it.each([
    ['500', 500_000_000],
    ['500.5', 500_500_000],
    ['0.000001', 1],
    ['1,200', 1_200_000_000],
    ['５００', 500_000_000],
    ['.5', 500_000],
    ['500.', 500_000_000],
    ['4.35', 4_350_000],
    ['1.1000000', 1_100_000],
    ['1000000', 1_000_000_000_000],
  ])('%s 万元 is %i fen exactly', (typed, fen) => {
    expect(parseWan(typed)).toEqual({ fen });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['0', 'negative'],
    ['0.0000001', 'tooFine'],
    ['1.0000001', 'tooFine'],
    ['1000000.000001', 'tooLarge'],
    ['1000000000000000', 'tooLarge'],
    ['9'.repeat(400), 'tooLarge'],
    ['1e3', 'notNumber'],
    ['5.5.5', 'notNumber'],
    ['五百', 'notNumber'],
    ['.', 'notNumber'],
    ['Infinity', 'notNumber'],
  ])('refuses %s as %s', (typed, problem) => {
    expect(parseWan(typed)).toEqual({ problem });
  });
});

it('shows what was typed', () => {
  expect([500_000_000, 500_500_000, 1, 1_200_000_000, 1_000_000_000_000].map(formatWan)).toEqual([
    '500',
    '500.5',
    '0.000001',
    '1,200',
    '1,000,000',
  ]);
  expect([1_200_500_000, 1].map(formatYuan)).toEqual(['12,005,000', '0.01']);
});
