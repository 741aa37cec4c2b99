import type { Id } from '@jingqi/contract';
import type { Act } from '../../kit/index.ts';
import { changeMeetingIn } from './changeMeeting.ts';
import { endRequest } from './endRequest.ts';
import { Meeting } from './meeting.model.ts';
import { isExpired } from './meeting.policy.ts';

/** A request that waited too long gives its slot back; does nothing when it was answered, moved or is gone. */
export async function expireMeeting(a: Act, meetingId: Id): Promise<void> {
  if (!(await Meeting.exists({ _id: meetingId }).session(a.session))) return;
  await changeMeetingIn(a, meetingId, async (before) =>
    isExpired(before, a.now) ? endRequest(a, before, { state: 'expired', reason: '', by: null }) : null,
  );
}
