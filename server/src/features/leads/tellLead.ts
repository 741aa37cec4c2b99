import type { Act } from '../../kit/index.ts';
import { Account, contactOf } from '../accounts/index.ts';
import { oweMessage } from '../messages/index.ts';
import type { LeadDoc } from './lead.model.ts';
import { officeMessage, personMessage } from './lead.words.ts';

/** The office learns of a new lead, the person what happens next. */
export async function tellNew(a: Act, lead: LeadDoc): Promise<void> {
  await tellOffice(a, lead, 'new');
  const to = lead.isWithdrawn ? '' : await contactOf(lead.personId);
  await oweMessage(a, { to, ...personMessage(lead) });
}

/** To the owner, or to everybody of the office who can be reached. */
export async function tellOffice(a: Act, lead: LeadDoc, about: 'new' | 'reminder'): Promise<void> {
  const owner = lead.ownerId === null ? '' : await contactOf(lead.ownerId);
  const contacts = owner === '' ? await contactsOfOffice(lead) : [owner];
  for (const to of contacts) await oweMessage(a, { to, ...officeMessage(lead, about) });
}

/** To the hub: nobody did it in time. */
export async function tellHub(a: Act, lead: LeadDoc): Promise<void> {
  for (const to of await contactsOf({ role: 'operator' }))
    await oweMessage(a, { to, ...officeMessage(lead, 'overdue') });
}

function contactsOfOffice({ office }: LeadDoc): Promise<string[]> {
  if (office.kind === 'hub') return contactsOf({ role: 'operator' });
  if (office.kind === 'window') return contactsOf({ role: 'window', district: office.district });
  return contactsOf({ role: 'carrier', carrierId: office.carrierId });
}

async function contactsOf(who: object): Promise<string[]> {
  const accounts = await Account.find(who, { contact: 1 }).limit(20).lean();
  return accounts.flatMap(({ contact }) => (contact ? [contact] : []));
}
