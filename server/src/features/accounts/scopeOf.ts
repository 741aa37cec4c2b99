import type { District, Id } from '@jingqi/contract';
import type { Actor } from '../../kit/index.ts';
import { findAccount } from './findAccount.ts';

/** What somebody sees of what not everybody sees. All null: nothing of it, or, for the hub, everything. */
export interface Scope {
  district: District | null;
  carrierId: Id | null;
  institutionId: Id | null;
}

/** The scope of a person, as their account says now; only that of their role counts. */
export async function scopeOf({ personId, role }: Pick<Actor, 'personId' | 'role'>): Promise<Scope> {
  const account = await findAccount(personId);
  return {
    district: role === 'window' ? (account?.district ?? null) : null,
    carrierId: role === 'carrier' ? (account?.carrierId ?? null) : null,
    institutionId: role === 'investor' ? (account?.institutionId ?? null) : null,
  };
}
