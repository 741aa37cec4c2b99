import type { JobData } from '@jingqi/contract';
import { withdrawFromMeetings } from '@jingqi/server/features/meetings';
import { fulfil, type Doer } from '@jingqi/server/kit';

/** Somebody is no longer to be met: what investors have asked of them or agreed with them is called off. */
export async function handle(doer: Doer, { outboxId, registrationId }: JobData<'matching-withdrawn'>): Promise<void> {
  await fulfil(doer, outboxId, registrationId, (a) => withdrawFromMeetings(a, registrationId));
}
