import { DomainError, type Id } from '@jingqi/contract';
import { isDuplicateKey, type Platform } from '../../kit/index.ts';
import { freeSlots, freeTable, takenOf } from './claims.ts';
import type { MeetingSettingsDoc } from './settings.model.ts';
import { holdersOf } from './slot.policy.ts';
import { Wish } from './wish.model.ts';

const told = 3;
/** More than these need not be kept of one slot: it is offered on to the first who is free. */
const wishesKept = 5;
/** Two who took the same table at once: so often is another one tried. */
const tableTries = 5;

export interface Wanted {
  settings: MeetingSettingsDoc;
  slot: number;
  investorId: Id;
  enterprise: { personId: Id; uscc: string };
}

/** Throws SLOT_TAKEN when the slot is not free for both and a table, as far as can be seen before it is tried. */
export async function requireFree(platform: Pick<Platform, 'clock'>, wanted: Wanted): Promise<void> {
  if (await isTaken(wanted)) throw await slotTaken(platform, wanted);
}

/**
 * Runs an act that takes the slot. Who comes second is refused with SLOT_TAKEN and the next free slots; when only the
 * table was lost to somebody, another one is tried.
 */
export async function orTaken<T>(
  platform: Pick<Platform, 'clock'>,
  wanted: Wanted,
  work: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      if (tries === tableTries || (await isTaken(wanted))) throw await slotTaken(platform, wanted);
    }
  }
}

async function isTaken({ settings, slot, investorId, enterprise }: Wanted): Promise<boolean> {
  const holders = Object.values(holdersOf(investorId, enterprise)).flat();
  if ((await takenOf(settings._id, slot, holders)).length > 0) return true;
  return (await freeTable(settings, slot)) === null;
}

/** The refusal, with the next three slots free for both: after the one asked for, then before it. A wish is kept. */
async function slotTaken({ clock }: Pick<Platform, 'clock'>, wanted: Wanted): Promise<DomainError> {
  const { settings, slot, investorId, enterprise } = wanted;
  const now = clock();
  const holders = holdersOf(investorId, enterprise);
  const free = await freeSlots(settings, [...holders.investor, ...holders.enterprise], now);
  const next = [...free.filter((one) => one.slot > slot), ...free.filter((one) => one.slot < slot)].slice(0, told);
  await keepWish(wanted, now);
  return new DomainError('SLOT_TAKEN', {
    slots: next.map(({ slot, startsAt, endsAt }) => ({
      slot,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
  });
}

async function keepWish({ settings, slot, investorId, enterprise }: Wanted, at: Date): Promise<void> {
  const [holder = ''] = holdersOf(investorId, enterprise).enterprise;
  const kept = await Wish.countDocuments({ eventId: settings._id, slot, holder }).limit(wishesKept);
  if (kept === wishesKept) return;
  const wish = { eventId: settings._id, slot, holder, investorId, at, toldAt: null };
  await Wish.updateOne(
    { _id: `${settings._id}/${slot}/${holder}/${investorId}` },
    { $setOnInsert: wish },
    { upsert: true },
  );
}

/** As if somebody had just taken the last table: looked at and refused outside the act. */
export function noTable(): Error {
  return Object.assign(new Error('no table is free'), { code: 11_000 });
}
