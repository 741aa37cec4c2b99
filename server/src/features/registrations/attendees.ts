import type { Chain, District, Id, Tier } from '@jingqi/contract';
import mongoose from 'mongoose';
import { Account } from '../accounts/index.ts';
import { findEnterprises } from '../registers/index.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';

/** Somebody who was there and is known by an account. */
export interface Attendee {
  personId: Id;
  uscc: string;
  enterprise: string;
  district: District | null;
  chain: Chain | null;
  tier: Tier | null;
}

const portion = 1_000;

/** What is known of some persons: what they registered with, otherwise what their account says. Guests are not among them. */
export async function attendeesOf(eventId: Id, personIds: readonly Id[]): Promise<Map<Id, Attendee>> {
  const known = new Map<Id, Attendee>();
  for (let from = 0; from < personIds.length; from += portion) {
    const some = personIds.slice(from, from + portion);
    for (const attendee of await registered(eventId, some)) known.set(attendee.personId, attendee);
    const others = some.filter((personId) => !known.has(personId));
    for (const attendee of await signedUp(others)) known.set(attendee.personId, attendee);
  }
  return known;
}

async function registered(eventId: Id, personIds: readonly Id[]): Promise<Attendee[]> {
  return Registration.find({ eventId, personId: mongoose.trusted({ $in: [...personIds] }) })
    .sort({ createdAt: 1 })
    .select({ personId: 1, uscc: 1, enterprise: 1, district: 1, chain: 1, tier: 1 })
    .lean<RegistrationDoc[]>();
}

async function signedUp(personIds: readonly Id[]): Promise<Attendee[]> {
  const accounts = await Account.find({ _id: mongoose.trusted({ $in: [...personIds] }) })
    .select({ uscc: 1, enterprise: 1 })
    .lean();
  const enterprises = await findEnterprises(accounts.flatMap(({ uscc }) => (uscc ? [uscc] : [])));
  return accounts.map(({ _id, uscc = '', enterprise }) => {
    const { district = null, chain = null, tier = null } = enterprises.get(uscc) ?? {};
    return { personId: _id, uscc, enterprise, district, chain, tier };
  });
}
