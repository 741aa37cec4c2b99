import type { Act, RouteRequest } from '../../kit/index.ts';
import { changeEvent } from './changeEvent.ts';
import type { EventDoc } from './event.model.ts';
import { requireMove } from './event.policy.ts';

/** Calls the event off, with what follows `also` in the same act; a cancelled one stays so. Throws NOT_FOUND, WRONG_STATE (on air or over). */
export async function cancelEvent(
  request: RouteRequest<'cancelEvent'>,
  also: (a: Act) => Promise<void>,
): Promise<EventDoc> {
  return changeEvent(request, request.params.id, async (event, a) => {
    if (event.state === 'cancelled') return null;
    requireMove(event.state, 'cancelled');
    a.owe('meetings-called-off', { eventId: event._id });
    await also(a);
    return { name: 'event:cancel', set: { state: 'cancelled' } };
  });
}
