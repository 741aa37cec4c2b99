import { expect, test } from 'vitest';
import { ApiError } from '../../../api/ApiError.ts';
import { testStaffRegistration } from '../registrations/testStaffRegistration.ts';
import { arrivalOf, refusedArrival, withArrival, type Arrival } from './arrival.ts';

test('ten arrivals are kept, the latest first', () => {
  const many = Array.from({ length: 12 }, (_, key) => refusedArrival(key, 'x', new ApiError('NOT_FOUND')));
  const kept = many.reduce<Arrival[]>(withArrival, []);
  expect(kept.map(({ key }) => key)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
});

test('the first time is a welcome, the second is not', () => {
  const registration = testStaffRegistration({ name: '王丽', checkedInAt: '2026-07-01T11:00:00Z' });
  expect(arrivalOf(1, { registration, already: false })).toMatchObject({ kind: 'welcome', name: '王丽' });
  expect(arrivalOf(2, { registration, already: true })).toMatchObject({
    kind: 'already',
    checkedInAt: '2026-07-01T11:00:00Z',
  });
});

test('a code of nobody, one too short, one of somebody not approved, and a lost connection are told apart', () => {
  const kindOf = (code: ConstructorParameters<typeof ApiError>[0]) => refusedArrival(1, 'x', new ApiError(code)).kind;
  expect(kindOf('NOT_FOUND')).toBe('invalid');
  expect(kindOf('INVALID_INPUT')).toBe('invalid');
  expect(kindOf('WRONG_STATE')).toBe('notApproved');
  expect(kindOf('OFFLINE')).toBe('failed');
  expect(kindOf('CONFLICT')).toBe('failed');
});
