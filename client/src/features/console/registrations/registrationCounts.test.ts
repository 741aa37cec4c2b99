import { newId } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { rowsOf, sumOf } from './registrationCounts.ts';
import { testStaffRegistration } from './testStaffRegistration.ts';

test('all states together', () => {
  const none = { waitlisted: 0, offered: 0, refused: 0, cancelled: 0, lapsed: 0 };
  expect(sumOf({ ...none, pending: 2, approved: 40 })).toBe(42);
});

test('a row that moved to the next page while it was fetched stands there once, in the later version', () => {
  const [first, moved, last] = [newId(), newId(), newId()].map((id) => testStaffRegistration({ id }));
  if (!first || !moved || !last) throw new Error('three were made');
  const later = { ...moved, state: 'approved' as const };
  expect(rowsOf([{ items: [first, moved] }, { items: [later, last] }])).toEqual([first, later, last]);
});
