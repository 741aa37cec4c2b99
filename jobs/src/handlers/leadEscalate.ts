import type { JobData } from '@jingqi/contract';
import { escalateLead } from '@jingqi/server/features/leads';
import { fulfil, type Doer } from '@jingqi/server/kit';

/** A lead is due and not done. */
export async function handle(doer: Doer, { outboxId, ...due }: JobData<'lead-escalate'>): Promise<void> {
  await fulfil(doer, outboxId, due.leadId, (a) => escalateLead(a, due));
}
