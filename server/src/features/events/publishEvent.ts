import type { RouteRequest } from '../../kit/index.ts';
import { changeEvent } from './changeEvent.ts';
import type { EventDoc } from './event.model.ts';
import { requireMove, requirePublishable } from './event.policy.ts';

/** Opens the event to the public; a published one stays as it is. Throws NOT_FOUND, WRONG_STATE, INVALID_INPUT (not complete). */
export async function publishEvent(request: RouteRequest<'publishEvent'>): Promise<EventDoc> {
  return changeEvent(request, request.params.id, async (event, { now }) => {
    if (event.state === 'published') return null;
    requireMove(event.state, 'published');
    requirePublishable(event, now);
    return { name: 'event:publish', set: { state: 'published', publishedAt: now } };
  });
}
