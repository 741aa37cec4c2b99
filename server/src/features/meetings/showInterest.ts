import { DomainError, type InterestView as View } from '@jingqi/contract';
import type { z } from 'zod';
import { act, isDuplicateKey, type RouteRequest } from '../../kit/index.ts';
import { findPublicEvent } from '../events/index.ts';
import { touchLead } from '../leads/index.ts';
import { leadParty, requireAccount, requireCandidate } from './candidate.ts';
import { Interest, type InterestDoc } from './interest.model.ts';

type InterestView = z.infer<typeof View>;

/** An investor finds an enterprise interesting; once for each, and the lead with it. Throws NOT_FOUND, INVALID_INPUT (oneself), CONFLICT. */
export async function showInterest(request: RouteRequest<'showInterest'>): Promise<InterestView> {
  const { params, body, actor } = request;
  const event = await findPublicEvent(params.id);
  const candidate = await requireCandidate(event._id, body.registrationId, await requireAccount(actor.personId));
  const { id: _id, registrationId, note } = body;
  try {
    return await act(request, event._id, async (a) => {
      const interest = { _id, eventId: event._id, registrationId, investorId: actor.personId, note, at: a.now };
      await Interest.create([interest], { session: a.session });
      await touchLead(a, {
        kind: 'interest',
        eventId: event._id,
        eventTitle: event.title,
        party: leadParty(candidate),
        source: { kind: 'interest', id: _id, text: note, at: a.now },
      });
      return interestView(interest);
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const known = await Interest.findOne({ investorId: actor.personId, registrationId }).lean<InterestDoc>();
    if (!known) throw new DomainError('CONFLICT');
    return interestView(known);
  }
}

function interestView({ _id, registrationId, note, at }: InterestDoc): InterestView {
  return { id: _id, registrationId, note, at: at.toISOString() };
}
