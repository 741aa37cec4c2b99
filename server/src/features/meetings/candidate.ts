import { DomainError, type Id } from '@jingqi/contract';
import { Account, type AccountDoc } from '../accounts/index.ts';
import type { LeadTouch } from '../leads/index.ts';
import { hasConsent, Registration, type RegistrationDoc } from '../registrations/index.ts';
import { invalid } from './slot.policy.ts';

/** Those of an event whom investors may see: admitted, open to meetings, and agreed to be shown to investors. At most `most`, oldest first. */
export async function candidatesOf(eventId: Id, most: number): Promise<RegistrationDoc[]> {
  const found = await Registration.find({ eventId, state: 'approved', openToMeetings: true })
    .sort({ _id: 1 })
    .limit(most)
    .lean<RegistrationDoc[]>();
  return found.filter((registration) => hasConsent(registration, 'matching'));
}

/**
 * The registration an investor wants to meet. Throws NOT_FOUND, also for one that is not open to meetings; INVALID_INPUT
 * for the investor's own, or their own enterprise's.
 */
export async function requireCandidate(
  eventId: Id,
  registrationId: Id,
  investor: AccountDoc,
): Promise<RegistrationDoc> {
  const found = await Registration.findById(registrationId).lean<RegistrationDoc>();
  const isOpen = found?.eventId === eventId && found.state === 'approved' && found.openToMeetings;
  if (!found || !isOpen || !hasConsent(found, 'matching')) throw new DomainError('NOT_FOUND');
  if (isOwn(found, investor)) throw invalid('registrationId', 'oneself');
  return found;
}

/** The investor's own registration, or one of their own enterprise. */
export function isOwn({ personId, uscc }: RegistrationDoc, investor: AccountDoc): boolean {
  return personId === investor._id || (uscc !== '' && uscc === investor.uscc);
}

/** Whose lead it is. */
export function leadParty({ uscc, enterprise, personId, name }: RegistrationDoc): LeadTouch['party'] {
  return { uscc, enterprise, personId, personName: name };
}

/** The account of who acts. Throws NOT_SIGNED_IN when it is gone. */
export async function requireAccount(personId: Id): Promise<AccountDoc> {
  const account = await Account.findById(personId).lean<AccountDoc>();
  if (!account) throw new DomainError('NOT_SIGNED_IN');
  return account;
}
