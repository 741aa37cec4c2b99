import type { Id } from '@jingqi/contract';
import { Account, type AccountDoc } from './account.model.ts';

/** The account of a person; null for guests and strangers. */
export async function findAccount(personId: Id): Promise<AccountDoc | null> {
  return Account.findById(personId).lean();
}

/** Phone or mail address of a person; empty when there is none. */
export async function contactOf(personId: Id): Promise<string> {
  return (await findAccount(personId))?.contact ?? '';
}
