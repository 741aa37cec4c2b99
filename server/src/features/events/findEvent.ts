import { DomainError, type Id } from '@jingqi/contract';
import { isPublic } from './event.audience.ts';
import { Event, type EventDoc } from './event.model.ts';

/** Throws NOT_FOUND. */
export async function findEvent(eventId: Id): Promise<EventDoc> {
  const event = await Event.findById(eventId).lean();
  if (!event) throw new DomainError('NOT_FOUND');
  return event;
}

/** Throws NOT_FOUND, also for one that is not public: nobody learns that it exists. */
export async function findPublicEvent(eventId: Id): Promise<EventDoc> {
  const event = await findEvent(eventId);
  if (!isPublic(event)) throw new DomainError('NOT_FOUND');
  return event;
}
