import type { EventDoc } from '../events/index.ts';
import type { RollDoc } from './roll.model.ts';

const minuteMs = 60_000;

/** Until when a place offered now is kept; null when the event has begun or will not take place. */
export function offerEnd(
  { offerMinutes }: Pick<RollDoc, 'offerMinutes'>,
  { startsAt, state }: Pick<EventDoc, 'startsAt' | 'state'>,
  now: Date,
): Date | null {
  if (state !== 'published' || startsAt <= now) return null;
  return new Date(Math.min(now.getTime() + offerMinutes * minuteMs, startsAt.getTime()));
}
