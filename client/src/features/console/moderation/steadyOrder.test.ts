import { expect, test } from 'vitest';
import { steadyOrder } from './steadyOrder.ts';

const before = { shown: ['a', 'b', 'c'], fresh: [] };

test('without the pointer the list is what is wanted', () => {
  expect(steadyOrder(before, ['c', 'd'], false)).toEqual({ shown: ['c', 'd'], fresh: [] });
});

test('under the pointer nothing moves and nothing leaves; new ones queue up', () => {
  expect(steadyOrder(before, ['c', 'd', 'a', 'e'], true)).toEqual({ shown: ['a', 'b', 'c'], fresh: ['d', 'e'] });
});
