import { expect, test } from 'vitest';
import { fromBeijingClock, isSameBeijingDay, toBeijingClock } from './beijingTime.ts';

test('an instant and the wall clock of Beijing are the same moment', () => {
  expect(toBeijingClock('2026-12-01T11:30:00.000Z')).toBe('2026-12-01T19:30');
  expect(fromBeijingClock('2026-12-01T19:30')).toBe('2026-12-01T11:30:00.000Z');
  expect(fromBeijingClock('2027-01-01T07:59')).toBe('2026-12-31T23:59:00.000Z');
});

test('what is no date and time is null', () => {
  for (const clock of ['', '2026-12-01', '2026-13-40T19:30', 'soon']) expect(fromBeijingClock(clock)).toBeNull();
});

test('days change at midnight in Beijing, not in UTC', () => {
  const evening = Date.parse('2026-12-01T15:59:00.000Z');
  expect(isSameBeijingDay(evening, Date.parse('2026-12-01T00:00:00.000Z'))).toBe(true);
  expect(isSameBeijingDay(evening, evening + 60_000)).toBe(false);
});
