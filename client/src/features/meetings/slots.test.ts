import type { SlotView } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { byDay, freeForBoth, myFreeSlots } from './slots.ts';

const slotAt = (slot: number, startsAt: string, more: Partial<SlotView> = {}): SlotView => ({
  slot,
  startsAt,
  endsAt: startsAt,
  freeTables: 1,
  isMineFree: true,
  ...more,
});
const now = Date.parse('2026-11-24T11:00:00.000Z');

test('days change at midnight of Beijing, not of UTC', () => {
  const days = byDay([
    slotAt(2, '2026-11-24T16:00:00.000Z'),
    slotAt(0, '2026-11-24T15:45:00.000Z'),
    slotAt(1, '2026-11-23T23:00:00.000Z'),
  ]);
  expect(days.map(({ slots }) => slots.map(({ slot }) => slot))).toEqual([[1, 0], [2]]);
  expect(days[1]?.startsAt).toBe('2026-11-24T16:00:00.000Z');
});

test('offers what is to come and free for me, the table and the other side', () => {
  const slots = [
    slotAt(0, '2026-11-24T10:45:00.000Z'),
    slotAt(1, '2026-11-24T11:15:00.000Z', { isMineFree: false }),
    slotAt(2, '2026-11-24T11:30:00.000Z', { freeTables: 0 }),
    slotAt(3, '2026-11-24T11:45:00.000Z'),
    slotAt(4, '2026-11-24T12:00:00.000Z'),
  ];
  expect(myFreeSlots(slots, now).map(({ slot }) => slot)).toEqual([3, 4]);
  expect(freeForBoth(slots, { freeSlots: [0, 1, 2, 4] }, now).map(({ slot }) => slot)).toEqual([4]);
});
