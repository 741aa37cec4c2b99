import { DomainError, PartySide, type MeetingView } from '@jingqi/contract';
import type { RouteRequest } from '../../kit/index.ts';
import { changeMine } from './changeMeeting.ts';
import { isHelperInvited } from './meeting.policy.ts';
import { viewFor } from './meeting.view.ts';
import { tellRoom } from './tellRoom.ts';

/** A party invites staff or no longer does: they may come in while both do. Throws NOT_FOUND, WRONG_STATE (not agreed, or over). */
export async function inviteHelper(request: RouteRequest<'inviteHelper'>): Promise<MeetingView> {
  const { params, actor, body, platform } = request;
  const meeting = await changeMine(request, params.id, (before, mySide, a) => {
    if (before.state !== 'accepted' || before.endsAt <= a.now) throw new DomainError('WRONG_STATE');
    if (before.helperInvitedBy.includes(mySide) === body.invited) return null;
    const helperInvitedBy = PartySide.options.filter((side) =>
      side === mySide ? body.invited : before.helperInvitedBy.includes(side),
    );
    return { helperInvitedBy, helpers: isHelperInvited({ helperInvitedBy }) ? before.helpers : [] };
  });
  await tellRoom(platform, meeting._id);
  return viewFor(meeting, actor);
}
