import { randomBytes } from 'node:crypto';
import { DomainError, Id } from '@jingqi/contract';
import { z } from 'zod';
import { sha256, type Platform } from '../../kit/index.ts';
import { Account, type AccountDoc } from './account.model.ts';

const lifeMs = 5 * 60_000;
const keyOf = (ticket: string): string => `sign-in:${sha256(ticket)}`;
/** `passwordMark`: a ticket is void once the password is another. `secret`: to be enrolled, encrypted. */
const Kept = z.object({ accountId: Id, passwordMark: z.string(), secret: z.string().nullable() });

const markOf = ({ passwordHash = '' }: AccountDoc): string => sha256(passwordHash);

/** Proves for 5 minutes that the account's password was given. */
export async function giveTicket(platform: Platform, account: AccountDoc, secret: string | null): Promise<string> {
  const ticket = randomBytes(32).toString('base64url');
  const kept = { accountId: account._id, passwordMark: markOf(account), secret } satisfies z.infer<typeof Kept>;
  await platform.redis.set(keyOf(ticket), JSON.stringify(kept), 'PX', lifeMs);
  return ticket;
}

/** Whose ticket it is, and the secret to enrol. Throws SIGN_IN_EXPIRED. */
export async function readTicket(
  platform: Platform,
  ticket: string,
): Promise<{ account: AccountDoc; secret: string | null }> {
  const value = await platform.redis.get(keyOf(ticket));
  if (value === null) throw new DomainError('SIGN_IN_EXPIRED');
  const { accountId, passwordMark, secret } = Kept.parse(JSON.parse(value));
  const account = await Account.findById(accountId).lean();
  if (!account || markOf(account) !== passwordMark) throw new DomainError('SIGN_IN_EXPIRED');
  return { account, secret };
}

/** It has served. Throws SIGN_IN_EXPIRED when it had already. */
export async function spendTicket(platform: Platform, ticket: string): Promise<void> {
  if ((await platform.redis.del(keyOf(ticket))) !== 1) throw new DomainError('SIGN_IN_EXPIRED');
}
