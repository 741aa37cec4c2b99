import type { StaffEventView, StaffRole } from '@jingqi/contract';
import { isSameBeijingDay } from '../events/beijingTime.ts';

/** Today's work: on air, the rest of today, what comes next, what has just ended with something left to do. */
export interface DayPlan {
  live: StaffEventView[];
  today: StaffEventView[];
  next: StaffEventView[];
  past: StaffEventView[];
}

const nextLimit = 6;
const pastLimit = 3;

/** Sorts events into the day at `now` (ms since the epoch, days as in Beijing). */
export function planDay(events: readonly StaffEventView[], now: number): DayPlan {
  const soonest = [...events].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const open = soonest.filter((event) => event.state === 'draft' || event.state === 'published');
  const isToday = (event: StaffEventView): boolean => isSameBeijingDay(Date.parse(event.startsAt), now);
  return {
    live: soonest.filter((event) => event.state === 'live'),
    today: open.filter(isToday),
    next: open.filter((event) => !isToday(event) && Date.parse(event.startsAt) > now).slice(0, nextLimit),
    past: soonest
      .filter((event) => event.state === 'ended')
      .sort((a, b) => (b.endedAt ?? b.endsAt).localeCompare(a.endedAt ?? a.endsAt))
      .slice(0, pastLimit),
  };
}

export type TodayAction = 'publish' | 'openControl' | 'review' | 'viewLeads' | 'view';

/** The one thing to do next about an event, for this role. */
export function nextAction(event: Pick<StaffEventView, 'state' | 'leads'>, role: StaffRole): TodayAction {
  const isOperator = role === 'operator';
  if (event.state === 'draft') return isOperator ? 'publish' : 'view';
  if (event.state === 'published' || event.state === 'live') return isOperator ? 'openControl' : 'review';
  return event.state === 'ended' && event.leads > 0 && isOperator ? 'viewLeads' : 'view';
}
