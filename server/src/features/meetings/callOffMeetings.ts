import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { Act } from '../../kit/index.ts';
import { changeMeetingIn } from './changeMeeting.ts';
import { endRequest } from './endRequest.ts';
import { Meeting } from './meeting.model.ts';
import { holdsSlot } from './meeting.policy.ts';
import { Wish } from './wish.model.ts';

const portion = 100;
const reason = '活动已取消 · The event was called off';

/** The event was called off: what was asked or agreed in it is cancelled and told to both sides. A portion at a time. */
export async function callOffMeetings(a: Act, eventId: Id): Promise<void> {
  await Wish.deleteMany({ eventId }, { session: a.session });
  const open = await Meeting.find(
    { eventId, state: mongoose.trusted({ $in: ['pending' as const, 'accepted' as const] }) },
    { _id: 1 },
  )
    .limit(portion)
    .session(a.session)
    .lean();
  for (const { _id } of open) {
    await changeMeetingIn(a, _id, async (before) =>
      holdsSlot(before) ? endRequest(a, before, { state: 'cancelled', reason, by: null }) : null,
    );
  }
  if (open.length === portion) a.owe('meetings-called-off', { eventId });
}
