import { newId, type Id, type StaffRole } from '@jingqi/contract';
import { Account } from './account.model.ts';
import { hashPassword } from './password.ts';

export interface StaffAccount {
  role: StaffRole;
  login: string;
  password: string;
  name: string;
  enterprise: string;
}

/** Makes the staff account of a login, or gives the one there is this password, name and role. Answers its id. */
export async function keepStaffAccount({ login, password, ...rest }: StaffAccount, now: Date): Promise<Id> {
  const fields = { ...rest, passwordHash: await hashPassword(password) };
  const there = await Account.findOneAndUpdate({ login }, { $set: fields }).lean();
  if (there) return there._id;
  const _id = newId(now.getTime());
  await Account.create({ _id, login, createdAt: now, ...fields });
  return _id;
}
