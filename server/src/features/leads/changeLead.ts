import { DomainError, type Id, type LeadDetail } from '@jingqi/contract';
import { act, type Act, type Caller, type RouteRequest } from '../../kit/index.ts';
import type { LeadScope } from './lead.audience.ts';
import { Lead, type LeadDoc } from './lead.model.ts';
import { edited } from './lead.policy.ts';
import { scopeOfActor } from './listLeads.ts';
import { detailOf, readLead } from './readLead.ts';

/** Throws NOT_FOUND, CONFLICT (somebody changed it meanwhile), WRONG_STATE, FORBIDDEN. */
export async function changeLead(request: RouteRequest<'changeLead'>): Promise<LeadDetail> {
  const { revision, ...edit } = request.body;
  return alter(request, { id: request.params.id, revision }, (lead, { scope, a }) => {
    a.audit('lead:change', lead._id, edit);
    return edited(lead, edit, { scope, name: request.actor.name, now: a.now });
  });
}

/** One act of staff on one lead, told from the revision it was made from; null: whichever there is. */
export async function alter(
  caller: Caller,
  { id, revision }: { id: Id; revision: number | null },
  work: (lead: LeadDoc, doing: { scope: LeadScope; a: Act }) => LeadDoc | Promise<LeadDoc>,
): Promise<LeadDetail> {
  const scope = await scopeOfActor(caller.actor);
  const lead = await act(caller, id, async (a) => {
    const there = await readLead(scope, id, a.session);
    if (revision !== null && there.revision !== revision) throw new DomainError('CONFLICT');
    const { _id, ...fields } = await work(there, { scope, a });
    const next = { ...fields, updatedAt: a.now, revision: there.revision + 1 };
    await Lead.updateOne({ _id }, { $set: next }, { session: a.session });
    return { _id, ...next };
  });
  return detailOf(lead, scope, caller.platform.clock());
}
