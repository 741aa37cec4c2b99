import { Event, type EventDoc } from './event.model.ts';

/** All events for staff, latest start first, at most 200. */
export async function listEvents(): Promise<EventDoc[]> {
  return Event.find().sort({ startsAt: -1, _id: -1 }).limit(200).lean();
}
