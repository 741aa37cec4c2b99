import { DomainError } from '@jingqi/contract';
import type { ClientSession } from 'mongoose';
import { Claim } from './claim.model.ts';
import type { MeetingSettingsDoc } from './settings.model.ts';
import { holderOf } from './slot.policy.ts';

type Plan = Omit<MeetingSettingsDoc, '_id' | 'revision'>;

/** Throws WRONG_STATE when a slot or table that a meeting holds would move or be gone. */
export async function requireUnused(before: MeetingSettingsDoc, wanted: Plan, session: ClientSession): Promise<void> {
  const isMoved =
    before.firstStartsAt.getTime() !== wanted.firstStartsAt.getTime() ||
    before.lengthMinutes !== wanted.lengthMinutes ||
    before.gapMinutes !== wanted.gapMinutes;
  if (!isMoved && wanted.slots >= before.slots && wanted.tables >= before.tables) return;
  const claims = await Claim.find({ eventId: before._id }, { slot: 1, holder: 1 }).session(session).lean();
  const gone = new Set(
    Array.from({ length: Math.max(0, before.tables - wanted.tables) }, (_, n) => holderOf.table(wanted.tables + n + 1)),
  );
  if (claims.some(({ slot, holder }) => isMoved || slot >= wanted.slots || gone.has(holder)))
    throw new DomainError('WRONG_STATE');
}
