import type { OwnLead } from '@jingqi/contract';
import type { RouteRequest } from '../../kit/index.ts';
import { Lead, type LeadDoc } from './lead.model.ts';
import { ownLead } from './lead.view.ts';

/** What is being done for the person who asks, latest first. */
export async function listOwnLeads({ actor }: RouteRequest<'myLeads'>): Promise<{ items: OwnLead[] }> {
  const leads = await Lead.find({ people: actor.personId, joinedInto: null })
    .sort({ updatedAt: -1, _id: -1 })
    .limit(100)
    .lean<LeadDoc[]>();
  return { items: leads.map((lead) => ownLead(lead, actor.personId)) };
}
