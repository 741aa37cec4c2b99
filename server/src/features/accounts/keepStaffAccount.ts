import { newId, type District, type Id, type StaffRole } from '@jingqi/contract';
import { Account, type AccountDoc } from './account.model.ts';
import { hashPassword } from './password.ts';
import { hiddenSecret, shownSecret } from './totp.ts';

export interface StaffAccount {
  role: StaffRole;
  login: string;
  password: string;
  name: string;
  enterprise: string;
  district?: District | null;
  carrierId?: Id | null;
  /** Of an authenticator that counts as enrolled (base32); without one it is enrolled at the first sign-in. */
  totpSecret?: string;
}

/** Makes the staff account of a login, or gives the one there is this password, name, role and authenticator. Answers its id. */
export async function keepStaffAccount(staff: StaffAccount, now: Date, secretKey: string): Promise<Id> {
  const { login, password, totpSecret, ...rest } = staff;
  const there = await Account.findOne({ login }).lean();
  const _id = there?._id ?? newId(now.getTime());
  const fields = {
    ...rest,
    passwordHash: await hashPassword(password),
    ...(totpSecret === undefined || isEnrolled(there, totpSecret, secretKey)
      ? {}
      : { totp: { secret: hiddenSecret(secretKey, _id, totpSecret), lastStep: 0, enrolledAt: now } }),
  };
  if (there) await Account.updateOne({ _id }, { $set: fields });
  else await Account.create({ _id, login, createdAt: now, ...fields });
  return _id;
}

function isEnrolled(account: AccountDoc | null, secret: string, secretKey: string): boolean {
  if (!account?.totp) return false;
  return shownSecret(secretKey, account._id, account.totp.secret) === secret;
}
