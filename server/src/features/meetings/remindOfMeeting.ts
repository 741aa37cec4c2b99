import type { Id } from '@jingqi/contract';
import type { Act } from '../../kit/index.ts';
import { Meeting, type MeetingDoc } from './meeting.model.ts';
import { dueReminder } from './reminder.policy.ts';
import { tellReminder } from './tellParties.ts';

/** Both sides are reminded, once an hour before and once ten minutes before, of a meeting that is still agreed and still then. */
export async function remindOfMeeting(a: Act, meetingId: Id): Promise<void> {
  const meeting = await Meeting.findById(meetingId).session(a.session).lean<MeetingDoc>();
  const due = meeting && dueReminder(meeting, a.now);
  if (!meeting || !due) return;
  // Not a change that anybody sees, so the revision stays.
  const { modifiedCount } = await Meeting.updateOne(
    { _id: meetingId, revision: meeting.revision },
    { $set: { [`remindedFor.${due.kind}`]: meeting.startsAt } },
    { session: a.session },
  );
  if (modifiedCount === 1) await tellReminder(a, meeting, due.minutes);
}
