import { DomainError, type LeadDetail } from '@jingqi/contract';
import { act, type RouteRequest } from '../../kit/index.ts';
import { Lead } from './lead.model.ts';
import { scopeOfActor } from './listLeads.ts';
import { detailOf, readLead } from './readLead.ts';

/** Adds a note; the same id by the same person again is the same note. Throws NOT_FOUND, CONFLICT (another's id). */
export async function noteLead(request: RouteRequest<'noteLead'>): Promise<LeadDetail> {
  const { actor, params, body, platform } = request;
  const scope = await scopeOfActor(actor);
  const lead = await act(request, params.id, async (a) => {
    const there = await readLead(scope, params.id, a.session);
    const known = there.notes.find(({ id }) => id === body.id);
    if (known && known.personId !== actor.personId) throw new DomainError('CONFLICT');
    if (known) return there;
    const note = { ...body, at: a.now, personId: actor.personId, name: actor.name };
    const next = { notes: [...there.notes, note], updatedAt: a.now, revision: there.revision + 1 };
    await Lead.updateOne({ _id: there._id }, { $set: next }, { session: a.session });
    a.audit('lead:note', there._id, { note: body.id });
    return { ...there, ...next };
  });
  return detailOf(lead, scope, platform.clock());
}
