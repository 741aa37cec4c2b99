import { randomInt } from 'node:crypto';
import { DomainError, StaffRole, type StaffInput, type StaffSaved } from '@jingqi/contract';
import type { z } from 'zod';
import { act, isDuplicateKey, type Act, type Caller } from '../../kit/index.ts';
import { Account, type AccountDoc } from './account.model.ts';
import { hashPassword } from './password.ts';
import { personView } from './person.view.ts';
import { revokeSessionsOf } from './sessions.ts';

type Input = z.infer<typeof StaffInput>;
const alphabet = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** 16 characters without look-alikes: 92 bits. */
const newPassword = (): string => Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('');

/**
 * Makes or changes a staff account (audited). A new one, or one that is renewed, gets a password that is shown this once and
 * sets up its authenticator at the next sign-in. Whoever's role or view changed comes in anew. Throws NOT_FOUND (an id of
 * somebody who is not staff), FORBIDDEN (one's own role), CONFLICT (the login is somebody else's).
 */
export async function saveStaff(caller: Caller, input: Input): Promise<z.infer<typeof StaffSaved>> {
  const there = await Account.findById(input.id).lean();
  const password = !there || input.renew ? newPassword() : null;
  const passwordHash = password === null ? undefined : await hashPassword(password);
  try {
    const saved = await act(caller, input.id, (a) => write(a, caller, input, passwordHash));
    if (saved.endsSessions) await revokeSessionsOf(caller.platform, input.id);
    return { person: personView(saved.account), password };
  } catch (error) {
    throw isDuplicateKey(error)
      ? new DomainError('CONFLICT', { fields: [{ path: 'login', problem: 'taken' }] })
      : error;
  }
}

async function write(
  a: Act,
  { actor }: Caller,
  input: Input,
  passwordHash: string | undefined,
): Promise<{ account: AccountDoc; endsSessions: boolean }> {
  const { id, role, login, name, enterprise, district, carrierId } = input;
  const fields = { role, login, name, enterprise, district, carrierId };
  const there = await Account.findById(id, null, { session: a.session }).lean();
  const secrets = passwordHash === undefined ? {} : { passwordHash, totp: null, recoveryCodes: [] };
  a.audit('staff:save', id, { role, login, district, carrierId, isNew: !there, isRenewed: passwordHash !== undefined });
  if (!there) {
    const account = { _id: id, ...fields, ...secrets, createdAt: a.now };
    await Account.create([account], { session: a.session });
    return { account, endsSessions: false };
  }
  if (!StaffRole.options.some((one) => one === there.role)) throw new DomainError('NOT_FOUND');
  const isOther =
    there.role !== role || (there.district ?? null) !== district || (there.carrierId ?? null) !== carrierId;
  if (id === actor.personId && (isOther || passwordHash !== undefined)) throw new DomainError('FORBIDDEN');
  await Account.updateOne({ _id: id }, { $set: { ...fields, ...secrets } }, { session: a.session });
  return { account: { ...there, ...fields, ...secrets }, endsSessions: isOther || passwordHash !== undefined };
}
