import { describe, expect, test } from 'vitest';
import { holdersOf, requireSlot, slotsDuring, slotTime } from './slot.policy.ts';

const settings = {
  _id: 'event',
  open: true,
  firstStartsAt: new Date('2026-11-24T11:30:00Z'),
  lengthMinutes: 10,
  gapMinutes: 5,
  slots: 4,
  tables: 2,
  requestMinutes: 60,
  revision: 1,
};
const event = { startsAt: new Date('2026-11-24T11:30:00Z'), endsAt: new Date('2026-11-24T12:25:00Z') };
const at = (time: string): Date => new Date(`2026-11-24T${time}:00Z`);

test('slots follow each other with their gap, whatever the zone of the machine', () => {
  expect(slotTime(settings, 2)).toEqual({ slot: 2, startsAt: at('12:00'), endsAt: at('12:10') });
  const zone = process.env['TZ'];
  process.env['TZ'] = 'America/New_York';
  expect(slotTime(settings, 2).startsAt.toISOString()).toBe('2026-11-24T12:00:00.000Z');
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('requireSlot', () => {
  test.each([
    ['one that begins this moment', 2, '12:00', 'SLOT_PAST'],
    ['one there is not', 4, '11:00', 'INVALID_INPUT'],
  ])('%s', (_, slot, now, refusal) => {
    expect(() => requireSlot(settings, event, slot, at(now))).toThrow(refusal);
  });
  test('one to come, as long as the event', () => {
    expect(requireSlot(settings, event, 3, at('12:00'))).toMatchObject({ slot: 3, endsAt: event.endsAt });
  });
  test('one that reaches a second beyond the end of the event', () => {
    const shorter = { ...event, endsAt: new Date(event.endsAt.getTime() - 1_000) };
    expect(() => requireSlot(settings, shorter, 3, at('11:00'))).toThrow('INVALID_INPUT');
  });
});

test('slotsDuring: what an extension runs into', () => {
  expect(slotsDuring(settings, at('11:40'), at('11:45'))).toEqual([]);
  expect(slotsDuring({ ...settings, gapMinutes: 0 }, at('11:40'), at('11:45'))).toEqual([1]);
  expect(slotsDuring(settings, at('11:40'), at('12:00'))).toEqual([1]);
});

test('the enterprise is held by its code and its person; a person without one by themselves', () => {
  expect(holdersOf('i', { personId: 'p', uscc: 'U' })).toEqual({
    investor: ['person:i'],
    enterprise: ['enterprise:U', 'person:p'],
  });
  expect(holdersOf('i', { personId: 'p', uscc: '' }).enterprise).toEqual(['person:p']);
});
