import type { Instant } from '@jingqi/contract';

// Beijing has had no summer time since 1991, so its clock is a fixed 8 hours ahead of UTC.
const aheadMs = 8 * 3_600_000;

/** An instant as a form shows it: Beijing's wall clock `2026-12-01T19:30`, whatever the zone of this computer. */
export function toBeijingClock(instant: Instant | number): string {
  return new Date(new Date(instant).getTime() + aheadMs).toISOString().slice(0, 16);
}

/** Beijing's wall clock as an instant; null when it is not a date and time. */
export function fromBeijingClock(clock: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(clock)) return null;
  const ms = Date.parse(`${clock.slice(0, 16)}:00.000+08:00`);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

/** Whether two instants (ms since the epoch) lie on the same day in Beijing. */
export function isSameBeijingDay(a: number, b: number): boolean {
  return toBeijingClock(a).slice(0, 10) === toBeijingClock(b).slice(0, 10);
}
