import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { Act } from '../../kit/index.ts';
import { Account } from '../accounts/index.ts';

/** Phone or mail address of each of these people, as the act sees it; those without one are absent. */
export async function contactsIn(
  { session }: Pick<Act, 'session'>,
  personIds: readonly Id[],
): Promise<Map<Id, string>> {
  const accounts = await Account.find({ _id: mongoose.trusted({ $in: [...personIds] }) }, { contact: 1 })
    .session(session)
    .lean();
  return new Map(accounts.map(({ _id, contact }) => [_id, contact ?? '']));
}
