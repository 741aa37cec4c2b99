import type { RouteHandlers } from '../../kit/index.ts';
import { canSeeEvent, eventView, findEvent } from '../events/index.ts';
import { DomainError } from '@jingqi/contract';
import { stageViewOf } from '../stage/index.ts';

/** The page of an event with its stage; staff see drafts too. Throws NOT_FOUND. */
export const showEvent: RouteHandlers['event'] = async ({ platform, actor, params }) => {
  const event = await findEvent(params.id);
  if (!canSeeEvent(event, actor?.role ?? null)) throw new DomainError('NOT_FOUND');
  const stage = await stageViewOf(event._id);
  return { event: eventView(event), stage, now: platform.clock().toISOString() };
};
