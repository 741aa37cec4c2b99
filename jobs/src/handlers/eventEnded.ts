import type { JobData } from '@jingqi/contract';
import { oweLeads } from '@jingqi/server/features/leads';
import { fulfil, type Doer } from '@jingqi/server/kit';

/** An event is over: each question that nobody answered is owed a lead. */
export async function handle(doer: Doer, { outboxId, eventId }: JobData<'event-ended'>): Promise<void> {
  await fulfil(doer, outboxId, eventId, (a) => oweLeads(a, eventId));
}
