import type { Act } from '../../kit/index.ts';
import { findAccount } from '../accounts/index.ts';
import { findEnterprise } from '../registers/index.ts';
import { Lead, type LeadDoc } from './lead.model.ts';

/** The lead with what the register says of its enterprise. One keyed by a person learns the person's code if it is known by now. */
export async function enriched(a: Act, lead: LeadDoc): Promise<LeadDoc> {
  const uscc = lead.uscc || (await usccOf(a, lead));
  const enterprise = uscc === '' ? null : await findEnterprise(uscc);
  if (!enterprise) return { ...lead, uscc };
  const { name, district, chain, tier } = enterprise;
  return { ...lead, uscc, enterprise: name, district, chain, tier };
}

/** From the person's account, or from what else they did in this event; empty when nobody knows. */
async function usccOf({ session }: Act, { personId, eventId }: LeadDoc): Promise<string> {
  const account = await findAccount(personId);
  if (account?.uscc) return account.uscc;
  const others = await Lead.find({ people: personId, eventId, joinedInto: null }, { uscc: 1 }).session(session).lean();
  return others.find(({ uscc }) => uscc !== '')?.uscc ?? '';
}
