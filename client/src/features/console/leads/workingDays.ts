import days from 'chinese-days';

const dayMs = 86_400_000;
// Beijing has had no summer time since 1991.
const zoneOffsetMs = 8 * 3_600_000;

function dayOf(ms: number): number {
  return Math.floor((ms + zoneOffsetMs) / dayMs);
}

/** Working days of China (holidays and make-up days heeded) after the Beijing day of `from` until that of `to`; 0 on the same day. Instants in ms. */
export function workingDaysBetween(from: number, to: number): number {
  let count = 0;
  for (let day = dayOf(from) + 1; day <= dayOf(to); day += 1)
    if (days.isWorkday(new Date(day * dayMs).toISOString().slice(0, 10))) count += 1;
  return count;
}

/** Whether both fall on one Beijing day. */
export function isSameDay(one: number, other: number): boolean {
  return dayOf(one) === dayOf(other);
}
