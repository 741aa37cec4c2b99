import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, dueAfter, workingDayBefore } from './workingDays.ts';

const due = (from: string, count: number): string => dueAfter(new Date(from), count).at.toISOString();

describe('working days in China', () => {
  test.each([
    // Friday: the weekend does not count.
    ['2026-11-27T03:00:00Z', 1, '2026-11-30T10:00:00.000Z'],
    // The golden week of October 2026 (1 to 7) does not count, the make-up Saturday 10 October does.
    ['2026-09-30T03:00:00Z', 1, '2026-10-08T10:00:00.000Z'],
    ['2026-09-30T03:00:00Z', 3, '2026-10-10T10:00:00.000Z'],
    // Spring Festival 2026 (15 to 23 February); Saturday the 14th and the 28th are worked.
    ['2026-02-13T03:00:00Z', 1, '2026-02-14T10:00:00.000Z'],
    ['2026-02-14T03:00:00Z', 1, '2026-02-24T10:00:00.000Z'],
    // Late in the evening in London is the next day in Beijing.
    ['2026-11-24T15:59:59Z', 1, '2026-11-25T10:00:00.000Z'],
    ['2026-11-24T16:00:00Z', 1, '2026-11-26T10:00:00.000Z'],
  ])('%s and %i days: %s', (from, count, at) => {
    expect(due(from, count)).toBe(at);
    expect(dueAfter(new Date(from), count).isProvisional).toBe(false);
  });

  test('a year whose holidays are not published is provisional, and its statutory days are no working days', () => {
    expect(dueAfter(new Date('2027-09-29T03:00:00Z'), 2)).toEqual({
      at: new Date('2027-10-04T10:00:00Z'),
      isProvisional: true,
    });
    for (const day of ['01-01', '02-05', '02-06', '02-08', '04-05', '05-01', '06-09', '09-15', '10-01'])
      expect([day, dayOf(`2027-${day}`)]).toEqual([day, { isWorking: false, isProvisional: true }]);
    expect(dayOf('2027-02-09')).toEqual({ isWorking: true, isProvisional: true });
  });

  test('the last days of a year wait for the arrangement of the next', () => {
    expect(dayOf('2026-12-28').isProvisional).toBe(true);
    expect(dayOf('2025-12-29').isProvisional).toBe(false);
    expect(dueAfter(new Date('2026-12-30T03:00:00Z'), 2)).toMatchObject({ isProvisional: true });
  });

  test('a due date is a working day at 18:00, so many working days on, and the day before it is one too', () => {
    const from = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-01'), noInvalidDate: true });
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 30 }), (start, count) => {
        const { at } = dueAfter(start, count);
        const beijing = (date: Date): string => new Date(date.getTime() + 8 * 3_600_000).toISOString();
        expect(beijing(at).slice(10, 19)).toBe('T18:00:00');
        expect(daysBetween(beijing(start).slice(0, 10), beijing(at).slice(0, 10))).toBe(count);
        expect(dayOf(beijing(at).slice(0, 10)).isWorking).toBe(true);
        const before = workingDayBefore(at);
        expect(daysBetween(beijing(before).slice(0, 10), beijing(at).slice(0, 10))).toBe(1);
        expect(dayOf(beijing(before).slice(0, 10)).isWorking).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('every make-up day of the published years is worked, and no day of a golden week', () => {
    for (const day of ['2024-10-12', '2025-01-26', '2025-10-11', '2026-01-04', '2026-02-14', '2026-10-10'])
      expect([day, dayOf(day)]).toEqual([day, { isWorking: true, isProvisional: false }]);
    for (let day = 1; day <= 7; day += 1)
      for (const year of [2024, 2025, 2026]) expect(dayOf(`${year}-10-0${day}`).isWorking).toBe(false);
  });
});

/** Working days after `from` up to and with `to`, counted day by day. */
function daysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = Temporal.PlainDate.from(from); day.toString() !== to;) {
    day = day.add({ days: 1 });
    if (dayOf(day.toString()).isWorking) count += 1;
  }
  return count;
}
