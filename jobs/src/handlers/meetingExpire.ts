import type { JobData } from '@jingqi/contract';
import { expireMeeting } from '@jingqi/server/features/meetings';
import { fulfil, type Doer } from '@jingqi/server/kit';

/** A request that waited too long gives its slot back. */
export async function handle(doer: Doer, { outboxId, meetingId }: JobData<'meeting-expire'>): Promise<void> {
  await fulfil(doer, outboxId, meetingId, (a) => expireMeeting(a, meetingId));
}
