import { DomainError } from '@jingqi/contract';
import { act, type RouteRequest } from '../../kit/index.ts';
import { contactOf } from '../accounts/index.ts';
import { mayReveal } from './lead.audience.ts';
import { Lead } from './lead.model.ts';
import { step } from './lead.sources.ts';
import { scopeOfActor } from './listLeads.ts';
import { readLead } from './readLead.ts';

/** The whole contact, noted in the audit log and the lead's history before it is told. Throws NOT_FOUND, FORBIDDEN. */
export async function revealLeadContact(request: RouteRequest<'revealLeadContact'>): Promise<{ contact: string }> {
  const { actor, params } = request;
  const scope = await scopeOfActor(actor);
  return act(request, params.id, async (a) => {
    const lead = await readLead(scope, params.id, a.session);
    const contact = lead.isWithdrawn ? '' : await contactOf(lead.personId);
    if (contact === '' || !mayReveal(scope, lead)) throw new DomainError('FORBIDDEN');
    a.audit('lead:reveal', lead._id, { personId: lead.personId });
    const history = [...lead.history, step(a.now, 'revealed', '', '', actor.name)];
    await Lead.updateOne({ _id: lead._id }, { $set: { history } }, { session: a.session });
    return { contact };
  });
}
