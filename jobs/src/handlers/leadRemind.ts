import type { JobData } from '@jingqi/contract';
import { remindLead } from '@jingqi/server/features/leads';
import { fulfil, type Doer } from '@jingqi/server/kit';

/** A lead is due in a working day. */
export async function handle(doer: Doer, { outboxId, ...due }: JobData<'lead-remind'>): Promise<void> {
  await fulfil(doer, outboxId, due.leadId, (a) => remindLead(a, due));
}
