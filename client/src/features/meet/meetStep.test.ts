import { expect, test } from 'vitest';
import { meetingAt } from '../../realtime/fixtures.ts';
import { clockWarning, formatLeft, meetStep } from './meetStep.ts';

const at = (clock: string): number => Date.parse(`2026-11-24T${clock}:00.000Z`);

test('from the closed door to the outcome by the clock', () => {
  const clocks = ['11:19', '11:20', '11:29', '11:30', '11:44', '11:45'];
  expect(clocks.map((clock) => meetStep(meetingAt(1), at(clock)))).toEqual([
    'early',
    'waiting',
    'waiting',
    'room',
    'room',
    'over',
  ]);
  expect(meetStep(meetingAt(2, { endsAt: '2026-11-24T11:50:00.000Z' }), at('11:46'))).toBe('room');
});

test('what was not arranged has no room, what was held is over', () => {
  expect(meetStep(meetingAt(1, { state: 'cancelled' }), at('11:31'))).toBe('off');
  expect(meetStep(meetingAt(1, { state: 'pending' }), at('11:31'))).toBe('off');
  expect(meetStep(meetingAt(1, { state: 'held' }), at('11:31'))).toBe('over');
});

test('warns at two minutes and at thirty seconds', () => {
  expect([120_001, 120_000, 30_001, 30_000, 0].map(clockWarning)).toEqual(['none', 'two', 'two', 'thirty', 'thirty']);
  expect([845_000, 59_001, 1, 0, -5].map(formatLeft)).toEqual(['14:05', '1:00', '0:01', '0:00', '0:00']);
});
