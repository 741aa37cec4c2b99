import type { CandidateView, SlotView } from '@jingqi/contract';

/** A time that may be chosen. */
export type SlotChoice = Pick<SlotView, 'slot' | 'startsAt' | 'endsAt'>;

export interface SlotDay {
  /** The first of them, to name the day by. */
  readonly startsAt: string;
  readonly slots: readonly SlotChoice[];
}

/** Beijing has had no summer time since 1991. */
const zoneOffsetMs = 8 * 3_600_000;

/** The times by day of Beijing, earliest first. */
export function byDay(slots: readonly SlotChoice[]): SlotDay[] {
  const days = new Map<number, SlotChoice[]>();
  for (const slot of [...slots].sort((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const day = Math.floor((Date.parse(slot.startsAt) + zoneOffsetMs) / 86_400_000);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return [...days.values()].map((list) => ({ startsAt: list[0]?.startsAt ?? '', slots: list }));
}

/** Times to come in which I am free and a table is. */
export function myFreeSlots(slots: readonly SlotView[], now: number): SlotView[] {
  return slots.filter((slot) => slot.isMineFree && slot.freeTables > 0 && Date.parse(slot.startsAt) > now);
}

/** Of those, the ones in which the enterprise is free too. */
export function freeForBoth(
  slots: readonly SlotView[],
  { freeSlots }: Pick<CandidateView, 'freeSlots'>,
  now: number,
): SlotView[] {
  return myFreeSlots(slots, now).filter(({ slot }) => freeSlots.includes(slot));
}
