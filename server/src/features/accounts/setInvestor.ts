import { DomainError, type Id, type PersonView } from '@jingqi/contract';
import type { Caller } from '../../kit/index.ts';
import { changePerson } from './changePerson.ts';

/**
 * Makes an attendee an investor of an institution (that is there: the caller has looked), or with null an attendee again.
 * Throws NOT_FOUND; WRONG_STATE for anybody else, staff for instance.
 */
export async function setInvestor(caller: Caller, personId: Id, institutionId: Id | null): Promise<PersonView> {
  return changePerson(caller, personId, 'person:investor', (account) => {
    if (account.role !== 'sme' && account.role !== 'investor') throw new DomainError('WRONG_STATE');
    const role = institutionId === null ? 'sme' : 'investor';
    if (account.role === role && (account.institutionId ?? null) === institutionId)
      return { set: null, endsSessions: false };
    return { set: { role, institutionId }, endsSessions: account.role !== role, details: { institutionId } };
  });
}
