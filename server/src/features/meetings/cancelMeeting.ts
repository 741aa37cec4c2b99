import { DomainError, type MeetingView } from '@jingqi/contract';
import type { RouteRequest } from '../../kit/index.ts';
import { changeMine } from './changeMeeting.ts';
import { endRequest } from './endRequest.ts';
import { holdsSlot, isExpired } from './meeting.policy.ts';
import { viewFor } from './meeting.view.ts';
import { tellRoom } from './tellRoom.ts';

/**
 * Takes back a request or calls off what was agreed, by either side, until the room opens.
 * Throws NOT_FOUND, REQUEST_EXPIRED, WRONG_STATE (it has begun or is over).
 */
export async function cancelMeeting(request: RouteRequest<'cancelMeeting'>): Promise<MeetingView> {
  const { params, actor, body, platform } = request;
  const meeting = await changeMine(request, params.id, async (before, side, a) => {
    if (before.state === 'cancelled') return null;
    if (before.state === 'expired' || isExpired(before, a.now)) throw new DomainError('REQUEST_EXPIRED');
    if (!holdsSlot(before) || (before.state === 'accepted' && before.startsAt <= a.now))
      throw new DomainError('WRONG_STATE');
    return endRequest(a, before, { state: 'cancelled', reason: body.reason, by: side });
  });
  await tellRoom(platform, meeting._id);
  return viewFor(meeting, actor);
}
