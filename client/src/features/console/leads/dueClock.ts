import type { LeadView } from '@jingqi/contract';
import { isSameDay, workingDaysBetween } from './workingDays.ts';

/** How a due date stands. `days`: working days left, or past. */
export type DueClock =
  | { kind: 'none' }
  /** Not routed yet. */
  | { kind: 'awaited' }
  | { kind: 'overdue'; days: number; isProvisional: boolean }
  | { kind: 'today'; isProvisional: boolean }
  | { kind: 'left'; days: number; isProvisional: boolean };

/** The due clock of a lead at `now` (ms). What is over has none. */
export function dueClock(lead: Pick<LeadView, 'state' | 'dueAt' | 'isDueProvisional'>, now: number): DueClock {
  if (lead.state === 'done' || lead.state === 'dropped') return { kind: 'none' };
  if (lead.dueAt === null) return { kind: 'awaited' };
  const due = Date.parse(lead.dueAt);
  const isProvisional = lead.isDueProvisional;
  if (due <= now) return { kind: 'overdue', days: workingDaysBetween(due, now), isProvisional };
  if (isSameDay(due, now)) return { kind: 'today', isProvisional };
  // A due date on a day off, when the calendar changed after it was set: the day itself still counts.
  return { kind: 'left', days: Math.max(1, workingDaysBetween(now, due)), isProvisional };
}
