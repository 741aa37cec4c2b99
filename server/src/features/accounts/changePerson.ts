import { DomainError, type Id, type PersonView } from '@jingqi/contract';
import type { ClientSession } from 'mongoose';
import { act, type Caller } from '../../kit/index.ts';
import { Account, type AccountDoc } from './account.model.ts';
import { personView } from './person.view.ts';
import { revokeSessionsOf } from './sessions.ts';

interface Change {
  /** What is set; null: nothing has to be done. Throws to refuse. */
  set: Partial<AccountDoc> | null;
  /** Everybody signed in as this person has to come in anew. */
  endsSessions: boolean;
  details?: Record<string, unknown>;
}

/**
 * One audited change of somebody's account by an operator. Nobody does it to themselves. Throws NOT_FOUND, FORBIDDEN, and
 * what `decide` throws.
 */
export async function changePerson(
  caller: Caller,
  personId: Id,
  what: string,
  decide: (account: AccountDoc) => Change,
): Promise<PersonView> {
  const { account, endsSessions } = await act(caller, personId, async (a) => {
    const there = await readAccount(personId, a.session);
    if (personId === caller.actor.personId) throw new DomainError('FORBIDDEN');
    const { set, endsSessions, details = {} } = decide(there);
    if (!set) return { account: there, endsSessions: false };
    await Account.updateOne({ _id: personId }, { $set: set }, { session: a.session });
    a.audit(what, personId, details);
    return { account: { ...there, ...set }, endsSessions };
  });
  if (endsSessions) await revokeSessionsOf(caller.platform, personId);
  return personView(account);
}

async function readAccount(personId: Id, session: ClientSession): Promise<AccountDoc> {
  const account = await Account.findById(personId, null, { session }).lean();
  if (!account) throw new DomainError('NOT_FOUND');
  return account;
}
