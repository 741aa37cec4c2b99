import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('a scenario with its usual figures', () => {
  expect(readOptions(['evening', '--viewers', '2000'])).toEqual({
    scenario: 'evening',
    viewers: 2_000,
    comeSeconds: 20,
    staySeconds: 60,
    questionsPerMinute: 100,
    votesPerSecond: 500,
    contenders: 20,
    isKept: true,
  });
});

test('what is no scenario and no number is told', () => {
  expect(() => readOptions([])).toThrow('join-storm');
  expect(() => readOptions(['evening', '--viewers', '0'])).toThrow('--viewers');
  expect(() => readOptions(['evening', '--votes', 'many'])).toThrow('--votes');
});
