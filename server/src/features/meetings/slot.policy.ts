import { DomainError, type Id } from '@jingqi/contract';
import type { MeetingSettingsDoc } from './settings.model.ts';

const minute = 60_000;

export interface SlotTime {
  slot: number;
  startsAt: Date;
  endsAt: Date;
}
type Rhythm = Pick<MeetingSettingsDoc, 'firstStartsAt' | 'lengthMinutes' | 'gapMinutes'>;

/** When a slot is. */
export function slotTime({ firstStartsAt, lengthMinutes, gapMinutes }: Rhythm, slot: number): SlotTime {
  const startsAt = new Date(firstStartsAt.getTime() + slot * (lengthMinutes + gapMinutes) * minute);
  return { slot, startsAt, endsAt: new Date(startsAt.getTime() + lengthMinutes * minute) };
}

export function slotTimes(settings: Rhythm & Pick<MeetingSettingsDoc, 'slots'>): SlotTime[] {
  return Array.from({ length: settings.slots }, (_, slot) => slotTime(settings, slot));
}

interface Span {
  startsAt: Date;
  endsAt: Date;
}
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.startsAt >= outer.startsAt && inner.endsAt <= outer.endsAt;
}

/**
 * The time of a slot that can be asked for at `now`. Throws INVALID_INPUT (no such slot, or it reaches beyond the event),
 * SLOT_PAST.
 */
export function requireSlot(settings: MeetingSettingsDoc, event: Span, slot: number, now: Date): SlotTime {
  if (slot >= settings.slots) throw invalid('slot', 'unknown');
  const time = slotTime(settings, slot);
  if (!isWithin(time, event)) throw invalid('slot', 'outsideEvent');
  if (time.startsAt <= now) throw new DomainError('SLOT_PAST');
  return time;
}

/** The slots that run into a time, by index. */
export function slotsDuring(settings: MeetingSettingsDoc, from: Date, to: Date): number[] {
  return slotTimes(settings)
    .filter(({ startsAt, endsAt }) => startsAt < to && endsAt > from)
    .map(({ slot }) => slot);
}

export function invalid(path: string, problem: string): DomainError {
  return new DomainError('INVALID_INPUT', { fields: [{ path, problem }] });
}

export const holderOf = {
  person: (personId: Id): string => `person:${personId}`,
  enterprise: (uscc: string): string => `enterprise:${uscc}`,
  table: (table: number): string => `table:${table}`,
};

/** Whose time a meeting takes. The first of `enterprise` names the enterprise for wishes. */
export function holdersOf(
  investorId: Id,
  enterprise: { personId: Id; uscc: string },
): { investor: string[]; enterprise: string[] } {
  const person = holderOf.person(enterprise.personId);
  return {
    investor: [holderOf.person(investorId)],
    enterprise: enterprise.uscc === '' ? [person] : [holderOf.enterprise(enterprise.uscc), person],
  };
}
