import { DomainError, type Id, type LeadDetail } from '@jingqi/contract';
import type { ClientSession } from 'mongoose';
import type { Caller } from '../../kit/index.ts';
import { contactOf } from '../accounts/index.ts';
import { maySeeLead, type LeadScope } from './lead.audience.ts';
import { Lead, type LeadDoc } from './lead.model.ts';
import { leadDetail } from './lead.view.ts';
import { scopeOfActor } from './listLeads.ts';

/** A lead the person may see. Throws NOT_FOUND, for another office's like for one that is not there. */
export async function readLead(scope: LeadScope, id: Id, session: ClientSession | null = null): Promise<LeadDoc> {
  const lead = await Lead.findById(id).session(session).lean<LeadDoc>();
  if (!lead || !maySeeLead(scope, lead)) throw new DomainError('NOT_FOUND');
  return lead;
}

/** One lead with all that is known of it. Throws NOT_FOUND. */
export async function showLead({
  actor,
  platform,
  params,
}: Pick<Caller, 'actor' | 'platform'> & { params: { id: Id } }): Promise<LeadDetail> {
  const scope = await scopeOfActor(actor);
  const lead = await readLead(scope, params.id);
  return detailOf(lead, scope, platform.clock());
}

export async function detailOf(lead: LeadDoc, scope: LeadScope, now: Date): Promise<LeadDetail> {
  return leadDetail(lead, { scope, contact: await contactOf(lead.personId), now });
}
