import { expect, test } from 'vitest';
import { stepFrom, toggled } from './leadCursor.ts';

test('steps stay in the list', () => {
  expect(stepFrom(['a', 'b'], 'a', 1)).toBe('b');
  expect(stepFrom(['a', 'b'], 'b', 1)).toBe('b');
  expect(stepFrom(['a', 'b'], 'a', -1)).toBe('a');
  expect(stepFrom(['a', 'b'], 'gone', 1)).toBe('a');
  expect(stepFrom([], null, 1)).toBeNull();
});

test('choosing twice is not choosing', () => {
  const once = toggled(new Set(), 'a');
  expect([...once]).toEqual(['a']);
  expect(toggled(once, 'a').size).toBe(0);
});
