import { Fen } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { fenOf, sumWords } from './leadMoney.ts';

test('万元 become fen exactly', () => {
  expect(fenOf('500')).toEqual({ fen: 500_000_000 });
  expect(fenOf('0.07')).toEqual({ fen: 70_000 });
  expect(fenOf('１，２００．５ 万元')).toEqual({ fen: 1_200_500_000 });
  expect(fenOf('1000000')).toEqual({ fen: 1_000_000_000_000 });
  expect(Fen.safeParse(1_000_000_000_000).success).toBe(true);
});

test.each([
  ['', 'notNumber'],
  ['.', 'notNumber'],
  ['五百', 'notNumber'],
  ['1e9', 'notNumber'],
  ['1.2.3', 'notNumber'],
  ['-5', 'notPositive'],
  ['0', 'notPositive'],
  ['0.0000001', 'tooFine'],
  ['1000000.000001', 'tooLarge'],
  ['1000000000000000', 'tooLarge'],
] as const)('%s is no sum: %s', (typed, problem) => expect(fenOf(typed)).toEqual({ problem }));

test('fen in words', () => {
  expect(sumWords(500_000_000, 'zh')).toBe('500 万元');
  expect(sumWords(1_234_567_890, 'zh')).toBe('1,234.56789 万元');
  expect(sumWords(500_000_000, 'en')).toBe('CNY 5,000,000');
});
