import type { JobData } from '@jingqi/contract';
import { fulfil, type Doer } from '@jingqi/server/kit';

/** Not there yet. */
export async function handle(doer: Doer, { outboxId, leadId }: JobData<'lead-sync'>): Promise<void> {
  await fulfil(doer, outboxId, leadId, async () => undefined);
}
