import type { Id } from '@jingqi/contract';
import { Account, type AccountDoc } from './account.model.ts';

/** The account of an official who came by studio link; its name and office follow the event's host card. */
export async function keepOfficialAccount(personId: Id, name: string, office: string, now: Date): Promise<AccountDoc> {
  return Account.findOneAndUpdate(
    { _id: personId },
    { $set: { name, enterprise: office }, $setOnInsert: { role: 'official', createdAt: now } },
    { upsert: true, returnDocument: 'after' },
  ).lean();
}
