import type { StaffEventView } from '@jingqi/contract';
import { eventView, type EventDoc } from '../events/index.ts';
import { countLeads } from '../leads/index.ts';
import { countWaiting } from '../questions/index.ts';

/** Events as staff see them: with how many questions wait for review and how many leads each has. */
export async function staffViews(events: readonly EventDoc[]): Promise<StaffEventView[]> {
  const ids = events.map(({ _id }) => _id);
  const [waiting, leads] = await Promise.all([countWaiting(ids), countLeads(ids)]);
  return events.map((event) => ({
    ...eventView(event),
    revision: event.revision,
    waiting: waiting.get(event._id) ?? 0,
    leads: leads.get(event._id) ?? 0,
  }));
}

/** One event as staff see it. */
export async function staffView(event: EventDoc): Promise<StaffEventView> {
  const [view] = await staffViews([event]);
  if (!view) throw new Error('no view');
  return view;
}
