import type { RawCell } from './columns.ts';

// A spreadsheet keeps 15 digits; what is longer has lost its end.
const exactLimit = 1e15;
const dayMs = 86_400_000;

/** A number of a spreadsheet as text: a whole one digit by digit, a date as 2026-05-01 or 2026-05-01 09:30. */
export function numberText(text: string, isDate: boolean, from1904: boolean): RawCell {
  const value = Number(text);
  if (!Number.isFinite(value)) return { text, problem: 'number' };
  if (isDate) return dateText(value, from1904);
  if (Math.abs(value) >= exactLimit) return { text: String(value), problem: 'cutNumber' };
  return { text: String(Number(value.toPrecision(15))) };
}

/** True for what a spreadsheet leaves of a long code when it saves it as CSV: 9.11101E+17. */
export function isCutNumber(text: string): boolean {
  return /^[+-]?\d(?:\.\d+)?E\+\d{2,}$/iu.test(text.trim());
}

// Day 1 is 1 January 1900, and spreadsheets believe in 29 February 1900 (ECMA-376 part 1, 18.17.4.1).
function dateText(days: number, from1904: boolean): RawCell {
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(epoch + Math.round(days * 1440) * (dayMs / 1440));
  if (days < 0 || Number.isNaN(date.getTime())) return { text: String(days), problem: 'date' };
  const [day, time] = date.toISOString().slice(0, 16).split('T');
  return { text: time === '00:00' ? `${day}` : `${day} ${time}` };
}
