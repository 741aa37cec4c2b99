import type { JobData } from '@jingqi/contract';
import { remindOfMeeting } from '@jingqi/server/features/meetings';
import { fulfil, type Doer } from '@jingqi/server/kit';

/** Both sides are reminded, if the meeting is still to be and was not moved. */
export async function handle(doer: Doer, { outboxId, meetingId }: JobData<'meeting-reminder'>): Promise<void> {
  await fulfil(doer, outboxId, meetingId, (a) => remindOfMeeting(a, meetingId));
}
