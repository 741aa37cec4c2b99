import { newId, type EventView, type StageView } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { driftLevel, runClock } from './runClock.ts';

const minute = 60_000;
const start = Date.parse('2026-12-01T11:30:00.000Z');
const cues = [10, 30, 40, 10].map((minutes, at) => ({
  id: newId(),
  kind: 'other' as const,
  title: `第${at + 1}项`,
  minutes,
}));
const event: EventView = {
  id: newId(),
  brand: 'policy-live',
  title: '贴息政策',
  summary: '',
  host: { name: '张建国', office: '市经济和信息化局', title: '' },
  policy: { title: '《办法》', number: '', url: '' },
  startsAt: new Date(start).toISOString(),
  endsAt: new Date(start + 90 * minute).toISOString(),
  guestsAllowed: true,
  runOfShow: cues,
  state: 'live',
  cover: null,
  liveAt: null,
  endedAt: null,
  replay: false,
};
const stageAt = (index: number | null, began: number): StageView => ({
  eventId: event.id,
  version: 1,
  state: 'live',
  liveAt: null,
  onAir: [],
  cueId: index === null ? null : (cues[index]?.id ?? null),
  cueStartedAt: index === null ? null : new Date(began).toISOString(),
  announcement: null,
  slate: null,
  hls: true,
});

test('before the first item there is no drift, and the plan stands', () => {
  const clock = runClock(event, stageAt(null, 0), start - minute);
  expect(clock.driftMs).toBeNull();
  expect(clock.next?.title).toBe('第1项');
  expect(clock.expectedEnd).toBe(start + 90 * minute);
});

test('an item begun 3 minutes late drags the rest by 3 minutes', () => {
  const clock = runClock(event, stageAt(1, start + 13 * minute), start + 20 * minute);
  expect(clock.driftMs).toBe(3 * minute);
  expect(clock.elapsedMs).toBe(7 * minute);
  expect(clock.leftMs).toBe(23 * minute);
  expect(clock.rows[2]?.expectedAt).toBe(start + 43 * minute);
  expect(clock.rows.map((row) => row.state)).toEqual(['past', 'now', 'coming', 'coming']);
});

test('an item that overruns adds to the drift as it goes on', () => {
  const clock = runClock(event, stageAt(1, start + 10 * minute), start + 45 * minute);
  expect(clock.leftMs).toBe(-5 * minute);
  expect(clock.driftMs).toBe(5 * minute);
  expect(clock.expectedEnd).toBe(start + 95 * minute);
});

test('early is negative; the last item has no next', () => {
  const clock = runClock(event, stageAt(3, start + 70 * minute), start + 71 * minute);
  expect(clock.driftMs).toBe(-10 * minute);
  expect(clock.next).toBeNull();
});

test('once it has ended nothing is now', () => {
  const ended = { ...stageAt(1, start), state: 'ended' as const };
  expect(runClock(event, ended, start).rows.map((row) => row.state)).toEqual(['past', 'past', 'coming', 'coming']);
});

test('levels of drift', () => {
  expect([null, minute, -3 * minute, 12 * minute].map(driftLevel)).toEqual(['none', 'onTime', 'off', 'grave']);
});
