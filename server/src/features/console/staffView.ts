import type { StaffEventView } from '@jingqi/contract';
import { eventView, type EventDoc } from '../events/index.ts';

/** Events as staff see them, with what waits for them. */
export async function staffViews(events: readonly EventDoc[]): Promise<StaffEventView[]> {
  return events.map((event) => ({ ...eventView(event), revision: event.revision, waiting: 0, leads: 0 }));
}

/** One event as staff see it. */
export async function staffView(event: EventDoc): Promise<StaffEventView> {
  const [view] = await staffViews([event]);
  if (!view) throw new Error('no view');
  return view;
}
