import { DomainError } from '@jingqi/contract';
import { Account, type AccountDoc } from './account.model.ts';
import { revokeSession, startSession, type Entrance } from './sessions.ts';

/** Throws BANNED. */
export function refuseBanned({ bannedAt }: Pick<AccountDoc, 'bannedAt'>): void {
  if (bannedAt) throw new DomainError('BANNED');
}

/**
 * The one way from an account to a session. A ban, a change of role or a renewed password that happens meanwhile ends the sessions there are, and
 * this one would outlive it; so it is looked at again. Throws BANNED, SIGN_IN_EXPIRED. Returns the session's hash.
 */
export async function admitPerson(entrance: Entrance, account: AccountDoc): Promise<string> {
  refuseBanned(account);
  const { platform, cookie } = entrance;
  const { _id, role, passwordHash } = account;
  const sessionHash = await startSession(entrance, { ...account, personId: _id });
  const { matchedCount } = await Account.updateOne(
    { _id, role, bannedAt: null, ...(passwordHash === undefined ? {} : { passwordHash }) },
    { $set: { lastSignInAt: platform.clock() } },
  );
  if (matchedCount === 1) return sessionHash;
  await revokeSession(platform, { personId: _id, sessionHash });
  cookie.end();
  const now = await Account.findById(_id).lean();
  throw new DomainError(now?.bannedAt ? 'BANNED' : 'SIGN_IN_EXPIRED');
}
