import days from 'chinese-days';

const zone = 'Asia/Shanghai';
/** Offices close then; what is due on a day is due until then. */
const closingHour = 18;

/** Whether people work that day (ISO, 2026-10-10), and whether that may still change: the State Council has not published it. */
export interface Day {
  isWorking: boolean;
  isProvisional: boolean;
}

/** Weekends, holidays and make-up days of China as published; of a year that is not published yet, the statutory holidays. */
export function dayOf(iso: string): Day {
  const date = Temporal.PlainDate.from(iso);
  if (isPublished(date.year))
    return { isWorking: days.isWorkday(iso), isProvisional: isYearsEnd(date) && !isPublished(date.year + 1) };
  return { isWorking: date.dayOfWeek < 6 && !statutory(date.year).has(iso), isProvisional: true };
}

/**
 * The end of the `count`th working day after the day of `from` in Beijing. `isProvisional`: a day on the way may still
 * turn out otherwise.
 */
export function dueAfter(from: Date, count: number): { at: Date; isProvisional: boolean } {
  let date = dateOf(from);
  let isProvisional = false;
  for (let left = count; left > 0;) {
    date = date.add({ days: 1 });
    const day = dayOf(date.toString());
    isProvisional ||= day.isProvisional;
    if (day.isWorking) left -= 1;
  }
  return { at: closing(date), isProvisional };
}

/** The same hour one working day earlier. */
export function workingDayBefore(at: Date): Date {
  let date = dateOf(at).subtract({ days: 1 });
  while (!dayOf(date.toString()).isWorking) date = date.subtract({ days: 1 });
  return closing(date);
}

function dateOf(instant: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate();
}

function closing(date: Temporal.PlainDate): Date {
  const at = date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour: closingHour }) });
  return new Date(at.epochMilliseconds);
}

/** A published day has a name like "National Day,国庆节,3"; others are called by their weekday. */
function isPublished(year: number): boolean {
  return days.getDayDetail(`${year}-10-01`).name.includes(',');
}

/** New Year's arrangement, published with the next year, reaches back into these days (2018-12-29 was worked for 2018-12-31). */
function isYearsEnd({ month, day }: Temporal.PlainDate): boolean {
  return month === 12 && day > 25;
}

/** The 13 days of the regulation on public holidays as amended for 2025: no bridges, no make-up days. */
function statutory(year: number): Set<string> {
  const newYear = Temporal.PlainDate.from(days.getSolarDateFromLunar(`${year}-01-01`).date);
  const spring = [-1, 0, 1, 2].map((offset) => newYear.add({ days: offset }).toString());
  const lunar = [`${year}-05-05`, `${year}-08-15`].map((date) => days.getSolarDateFromLunar(date).date);
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`);
  return new Set([...fixed, ...spring, ...lunar, days.getSolarTermDate(year, 4, 'pure_brightness')]);
}
