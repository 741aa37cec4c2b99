import type { Id, LeadPage } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { RouteRequest } from '../../kit/index.ts';
import { Account } from '../accounts/index.ts';
import { cursorOf, readCursor } from './lead.cursor.ts';
import { Lead, type LeadDoc } from './lead.model.ts';
import { leadView } from './lead.view.ts';

const pageSize = 50;

/** Leads, latest first, 50 a page. Throws INVALID_INPUT for a bad cursor. */
export async function listLeads({ query }: RouteRequest<'leads'>): Promise<LeadPage> {
  const scope = query.eventId ? { eventId: query.eventId } : {};
  const found = await Lead.find({ ...scope, ...beyond(query.after) })
    .sort({ createdAt: -1, _id: -1 })
    .limit(pageSize + 1)
    .lean<LeadDoc[]>();
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  const contacts = await contactsOf(page.map(({ personId }) => personId));
  return {
    items: page.map((lead) => leadView(lead, contacts.get(lead.personId) ?? '')),
    next: found.length > pageSize && last ? cursorOf(last) : null,
    total: await Lead.countDocuments(scope),
    counts: { new: 0, assigned: 0, inProgress: 0, done: 0, dropped: 0 },
  };
}

function beyond(after: string | undefined): object {
  if (after === undefined) return {};
  const { createdAt, id } = readCursor(after);
  const earlier = { createdAt: mongoose.trusted({ $lt: createdAt }) };
  return { $or: [earlier, { createdAt, _id: mongoose.trusted({ $lt: id }) }] };
}

async function contactsOf(personIds: readonly Id[]): Promise<Map<Id, string>> {
  const accounts = await Account.find(
    { _id: mongoose.trusted({ $in: [...new Set(personIds)] }) },
    { contact: 1 },
  ).lean();
  return new Map(accounts.map(({ _id, contact }) => [_id, contact ?? '']));
}
