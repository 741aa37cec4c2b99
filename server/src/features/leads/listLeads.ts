import type { Id, LeadFilter, LeadPage, LeadState, LeadView } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { Actor, RouteRequest } from '../../kit/index.ts';
import { Account, scopeOf } from '../accounts/index.ts';
import type { LeadScope } from './lead.audience.ts';
import { beyond, cursorOf, sortOf } from './lead.cursor.ts';
import { filterOf, stateFilter, type Found } from './lead.filter.ts';
import { Lead, type LeadDoc } from './lead.model.ts';
import { leadView } from './lead.view.ts';

const pageSize = 50;

/** Leads the person may see, 50 a page. Throws INVALID_INPUT for a bad cursor. */
export async function listLeads({ actor, platform, query }: RouteRequest<'leads'>): Promise<LeadPage> {
  const scope = await scopeOfActor(actor);
  const now = platform.clock();
  const filter = filterOf(scope, query, now);
  if (!filter) return { items: [], next: null, total: 0, counts: noCounts() };
  const found = await findLeads(filter, query, { after: query.after, limit: pageSize + 1 });
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  const counts = await countsOf(filter);
  return {
    items: await leadViews(page, scope, now),
    next: found.length > pageSize && last ? cursorOf(query.sort, last) : null,
    total: await Lead.countDocuments({ ...filter, ...stateFilter(query) }),
    counts,
  };
}

/** Role and office of who asks. */
export async function scopeOfActor(actor: Actor): Promise<LeadScope> {
  const { district, carrierId } = await scopeOf(actor);
  return { personId: actor.personId, role: actor.role, district, carrierId };
}

export async function findLeads(
  filter: Found,
  asked: LeadFilter,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<LeadDoc[]> {
  const found = { ...filter, ...stateFilter(asked), ...beyond(asked.sort, after) };
  return Lead.find(found).sort(sortOf(asked.sort)).limit(limit).lean<LeadDoc[]>();
}

/** As this person sees them. */
export async function leadViews(leads: readonly LeadDoc[], scope: LeadScope, now: Date): Promise<LeadView[]> {
  const contacts = await contactsOf(leads.map(({ personId }) => personId));
  return leads.map((lead) => leadView(lead, { scope, contact: contacts.get(lead.personId) ?? '', now }));
}

async function countsOf(filter: Found): Promise<LeadPage['counts']> {
  const groups = await Lead.aggregate<{ _id: LeadState; count: number }>([
    { $match: filter },
    { $group: { _id: '$state', count: { $sum: 1 } } },
  ]);
  return { ...noCounts(), ...Object.fromEntries(groups.map(({ _id, count }) => [_id, count])) };
}

const noCounts = (): LeadPage['counts'] => ({ new: 0, assigned: 0, inProgress: 0, done: 0, dropped: 0 });

async function contactsOf(personIds: readonly Id[]): Promise<Map<Id, string>> {
  const accounts = await Account.find(
    { _id: mongoose.trusted({ $in: [...new Set(personIds)] }) },
    { contact: 1 },
  ).lean();
  return new Map(accounts.map(({ _id, contact }) => [_id, contact ?? '']));
}
