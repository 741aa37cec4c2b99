import { DomainError } from '@jingqi/contract';
import type { RouteRequest } from '../../kit/index.ts';
import { changeEvent } from './changeEvent.ts';
import type { EventDoc } from './event.model.ts';
import { requireDistinctCues, requireEditable, requirePublishable } from './event.policy.ts';

/** Changes the whole description. Throws NOT_FOUND, WRONG_STATE, CONFLICT (made from an older revision), INVALID_INPUT. */
export async function editEvent(request: RouteRequest<'editEvent'>): Promise<EventDoc> {
  const { revision, startsAt, endsAt, ...fields } = request.body;
  const set = { ...fields, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
  requireDistinctCues(set.runOfShow);
  return changeEvent(request, request.params.id, async (event, { now }) => {
    requireEditable(event.state);
    if (event.revision !== revision) throw new DomainError('CONFLICT');
    // The words of an event that starts late may still be mended; a time that is over may not be chosen.
    const isMoved = event.startsAt.getTime() !== set.startsAt.getTime();
    if (event.state === 'published' && isMoved) requirePublishable(set, now);
    return { name: 'event:edit', set };
  });
}
