import { DomainError, newId } from '@jingqi/contract';
import { act, isDuplicateKey, type RouteRequest } from '../../kit/index.ts';
import { Event, type EventDoc } from './event.model.ts';
import { requireDistinctCues } from './event.policy.ts';

/** Makes a draft. The same id from the same author answers the event there is. Throws CONFLICT, INVALID_INPUT. */
export async function createEvent(request: RouteRequest<'createEvent'>): Promise<EventDoc> {
  const { actor, body } = request;
  requireDistinctCues(body.runOfShow);
  try {
    return await act(request, body.id, async (a) => {
      const event = draftOf(request, a.now);
      await Event.create([event], { session: a.session });
      a.audit('event:create', event._id, { title: event.title });
      return event;
    });
  } catch (error) {
    const existing = isDuplicateKey(error) ? await Event.findById(body.id).lean() : null;
    if (!existing) throw error;
    if (existing.createdBy !== actor.personId) throw new DomainError('CONFLICT');
    return existing;
  }
}

function draftOf(
  { actor, body: { id, startsAt, endsAt, ...fields } }: RouteRequest<'createEvent'>,
  now: Date,
): EventDoc {
  return {
    ...fields,
    _id: id,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    state: 'draft',
    coverId: null,
    publishedAt: null,
    liveAt: null,
    endedAt: null,
    replay: false,
    revision: 0,
    createdBy: actor.personId,
    createdAt: now,
    studio: { personId: newId(now.getTime()), version: 0 },
  };
}
