import { expect, test } from 'vitest';
import { actsFor, intentOf, moveSelection, neighbourOf } from './keys.ts';

const press = (key: string, change = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...change });
const lists = { waiting: ['a', 'b', 'c'], chosen: ['x'], done: [] };

test('each key of the legend has its meaning, capital or not', () => {
  const meant = ['j', 'k', 'a', 'r', 'm', 'p', 'o', 'z', 'A'].map((key) => intentOf(press(key), false));
  expect(meant).toEqual(['next', 'previous', 'approve', 'reject', 'merge', 'pin', 'air', 'undo', 'approve']);
});

test('keys mean nothing while typing or with a modifier, nor do unknown ones', () => {
  expect(intentOf(press('a'), true)).toBeNull();
  expect(intentOf(press('a', { ctrlKey: true }), false)).toBeNull();
  expect(intentOf(press('r', { metaKey: true }), false)).toBeNull();
  expect(intentOf(press('q'), false)).toBeNull();
});

test('only acts that the state allows', () => {
  expect(actsFor({ state: 'awaitingReview', onAir: false }, true)).toContain('approve');
  expect(actsFor({ state: 'awaitingReview', onAir: false }, true)).not.toContain('air');
  expect(actsFor({ state: 'released', onAir: false }, true)).toContain('air');
  expect(actsFor({ state: 'released', onAir: false }, false)).not.toContain('voice');
  expect(actsFor({ state: 'released', onAir: true }, true)[0]).toBe('voice');
  expect(actsFor({ state: 'rejected', onAir: false }, true)).toEqual(['approve']);
  expect(actsFor({ state: 'merged', onAir: false }, true)).toEqual([]);
});

test('the selection moves within its column and stops at the ends', () => {
  expect(moveSelection({ column: 'waiting', id: 'a' }, lists, 'next').id).toBe('b');
  expect(moveSelection({ column: 'waiting', id: 'c' }, lists, 'next').id).toBe('c');
  expect(moveSelection({ column: 'waiting', id: 'a' }, lists, 'previous').id).toBe('a');
  expect(moveSelection({ column: 'waiting', id: null }, lists, 'next').id).toBe('a');
});

test('left and right change the column and select its first row', () => {
  expect(moveSelection({ column: 'waiting', id: 'b' }, lists, 'right')).toEqual({ column: 'chosen', id: 'x' });
  expect(moveSelection({ column: 'chosen', id: 'x' }, lists, 'right')).toEqual({ column: 'done', id: null });
  expect(moveSelection({ column: 'waiting', id: 'b' }, lists, 'left')).toEqual({ column: 'waiting', id: 'b' });
});

test('a row that leaves hands over to its neighbour', () => {
  expect(neighbourOf(lists.waiting, 'b')).toBe('c');
  expect(neighbourOf(lists.waiting, 'c')).toBe('b');
  expect(neighbourOf(['a'], 'a')).toBeNull();
});
