import type { JobData } from '@jingqi/contract';
import { callOffMeetings } from '@jingqi/server/features/meetings';
import { fulfil, type Doer } from '@jingqi/server/kit';

/** The event was called off: its meetings are cancelled and both sides told. */
export async function handle(doer: Doer, { outboxId, eventId }: JobData<'meetings-called-off'>): Promise<void> {
  await fulfil(doer, outboxId, eventId, (a) => callOffMeetings(a, eventId));
}
