import { newId, type Id } from '@jingqi/contract';
import { Account } from './account.model.ts';
import { hashPassword } from './password.ts';

export interface StaffAccount {
  role: 'moderator' | 'operator';
  login: string;
  password: string;
  name: string;
  enterprise: string;
}

/** Makes the staff account of a login, or gives the one there is this password, name and role. Answers its id. */
export async function keepStaffAccount({ login, password, ...rest }: StaffAccount, now: Date): Promise<Id> {
  const account = await Account.findOneAndUpdate(
    { login },
    {
      $set: { ...rest, passwordHash: await hashPassword(password) },
      $setOnInsert: { _id: newId(now.getTime()), createdAt: now },
    },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  return account._id;
}
