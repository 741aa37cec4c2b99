import { expect, test } from 'vitest';
import { dueClock } from './dueClock.ts';

const lead = (dueAt: string | null, state: 'new' | 'done' = 'new', isDueProvisional = false) => ({
  state,
  dueAt,
  isDueProvisional,
});
const at = (beijing: string): number => Date.parse(`${beijing}+08:00`);

test('working days left skip weekends', () => {
  const thursday = at('2026-11-26T10:00:00');
  expect(dueClock(lead('2026-11-30T10:00:00.000Z'), thursday)).toEqual({ kind: 'left', days: 2, isProvisional: false });
  expect(dueClock(lead('2026-11-26T10:00:00.000Z'), thursday)).toEqual({ kind: 'today', isProvisional: false });
});

test('holidays do not count, make-up days do', () => {
  // 2026: 1–7 October off, Saturday 10 October worked.
  expect(dueClock(lead('2026-10-12T10:00:00.000Z'), at('2026-09-30T10:00:00'))).toMatchObject({ days: 4 });
});

test('what is past is overdue, in working days', () => {
  const monday = at('2026-11-30T12:00:00');
  expect(dueClock(lead('2026-11-27T10:00:00.000Z'), monday)).toEqual({
    kind: 'overdue',
    days: 1,
    isProvisional: false,
  });
  expect(dueClock(lead('2026-11-30T03:00:00.000Z'), monday)).toEqual({
    kind: 'overdue',
    days: 0,
    isProvisional: false,
  });
});

test('the day changes at midnight in Beijing', () => {
  const late = at('2026-11-26T23:59:00');
  expect(dueClock(lead('2026-11-26T16:30:00.000Z'), late)).toMatchObject({ kind: 'left', days: 1 });
});

test('no clock when it is over, none yet before it is routed; provisional is told', () => {
  expect(dueClock(lead('2026-11-01T10:00:00.000Z', 'done'), at('2026-11-26T10:00:00'))).toEqual({ kind: 'none' });
  expect(dueClock(lead(null), 0)).toEqual({ kind: 'awaited' });
  expect(dueClock(lead('2027-01-04T10:00:00.000Z', 'new', true), at('2026-12-31T10:00:00'))).toMatchObject({
    isProvisional: true,
  });
});
