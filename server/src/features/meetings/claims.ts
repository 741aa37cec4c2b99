import type { Id } from '@jingqi/contract';
import mongoose, { type ClientSession } from 'mongoose';
import { Claim, type ClaimDoc } from './claim.model.ts';
import type { MeetingSettingsDoc } from './settings.model.ts';
import { holderOf, slotTimes, type SlotTime } from './slot.policy.ts';

const claimId = (eventId: Id, slot: number, holder: string): string => `${eventId}/${slot}/${holder}`;

/** Takes a slot for each holder, all or none. Throws MongoDB's duplicate key error when one of them has it taken. */
export async function takeSlot(
  claim: { eventId: Id; slot: number; meetingId: Id; holders: readonly string[] },
  session: ClientSession,
): Promise<void> {
  const { eventId, slot, meetingId, holders } = claim;
  const claims: ClaimDoc[] = holders.map((holder) => ({
    _id: claimId(eventId, slot, holder),
    eventId,
    slot,
    holder,
    meetingId,
  }));
  await Claim.insertMany(claims, { session });
}

/** Which of these holders have the slot taken. */
export async function takenOf(
  eventId: Id,
  slot: number,
  holders: readonly string[],
  session: ClientSession | null = null,
): Promise<string[]> {
  const ids = holders.map((holder) => claimId(eventId, slot, holder));
  const found = await Claim.find({ _id: mongoose.trusted({ $in: ids }) }, { holder: 1 })
    .session(session)
    .lean();
  return found.map(({ holder }) => holder);
}

/** A table that is free in the slot, by chance, so that those who ask at once seldom meet; null when none is. */
export async function freeTable(
  { _id: eventId, tables }: Pick<MeetingSettingsDoc, '_id' | 'tables'>,
  slot: number,
  session: ClientSession | null = null,
): Promise<number | null> {
  const all = Array.from({ length: tables }, (_, n) => n + 1);
  const taken = new Set(await takenOf(eventId, slot, all.map(holderOf.table), session));
  const free = all.filter((table) => !taken.has(holderOf.table(table)));
  return free[Math.floor(Math.random() * free.length)] ?? null;
}

/** Tables taken in each slot of an event. */
export async function tablesTaken(eventId: Id): Promise<Map<number, number>> {
  // From the first to the last holder that is a table.
  const holder = mongoose.trusted({ $gte: holderOf.table(0), $lt: 'table;' });
  const claims = await Claim.find({ eventId, holder }, { slot: 1 }).lean();
  const counts = new Map<number, number>();
  for (const { slot } of claims) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  return counts;
}

/** The slots each of these holders has taken. */
export async function slotsTaken(eventId: Id, holders: readonly string[]): Promise<Map<string, Set<number>>> {
  const claims = await Claim.find(
    { eventId, holder: mongoose.trusted({ $in: [...holders] }) },
    { slot: 1, holder: 1 },
  ).lean();
  const taken = new Map<string, Set<number>>(holders.map((holder) => [holder, new Set()]));
  for (const { slot, holder } of claims) taken.get(holder)?.add(slot);
  return taken;
}

/** Slots to come in which none of the holders has anything and a table is free, soonest first. */
export async function freeSlots(
  settings: MeetingSettingsDoc,
  holders: readonly string[],
  now: Date,
): Promise<SlotTime[]> {
  const [tables, taken] = await Promise.all([tablesTaken(settings._id), slotsTaken(settings._id, holders)]);
  return slotTimes(settings).filter(
    ({ slot, startsAt }) =>
      startsAt > now &&
      (tables.get(slot) ?? 0) < settings.tables &&
      ![...taken.values()].some((slots) => slots.has(slot)),
  );
}
