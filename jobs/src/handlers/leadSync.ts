import type { JobData } from '@jingqi/contract';
import { readFollowUpRules, syncLead } from '@jingqi/server/features/leads';
import { fulfil, type Doer } from '@jingqi/server/kit';

/** A lead was made or changed: it is enriched, joined, routed, dated, and told of. */
export async function handle(doer: Doer, { outboxId, leadId }: JobData<'lead-sync'>): Promise<void> {
  const rules = await readFollowUpRules();
  await fulfil(doer, outboxId, leadId, (a) => syncLead(a, leadId, rules));
}
