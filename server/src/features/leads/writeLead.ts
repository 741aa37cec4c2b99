import type { Id } from '@jingqi/contract';
import { derivedId, type Act } from '../../kit/index.ts';
import { Lead, type LeadDoc } from './lead.model.ts';

/** The one outbox row that says that this revision of the lead wants to be looked at. */
const syncId = (leadId: Id, revision: number): Id => derivedId('lead-sync', `${leadId}/${revision}`);

/** Writes the lead unless one with its id is there, which stays as it is; whether it was written. It owes the job as `writeLead` does. */
export async function insertLead(a: Act, { _id, ...fields }: LeadDoc): Promise<boolean> {
  const options = { upsert: true, session: a.session };
  const { upsertedCount } = await Lead.updateOne({ _id }, { $setOnInsert: fields }, options);
  if (upsertedCount === 1 && fields.needsSync) owe(a, _id, fields.revision);
  return upsertedCount === 1;
}

/** Writes the lead as it is from now on and, when something came that no job has seen, owes the job. */
export async function writeLead(a: Act, { _id, ...fields }: LeadDoc): Promise<void> {
  await Lead.updateOne({ _id }, { $set: fields }, { session: a.session });
  if (fields.needsSync) owe(a, _id, fields.revision);
}

function owe(a: Act, leadId: Id, revision: number): void {
  a.owe('lead-sync', { leadId, revision }, { id: syncId(leadId, revision) });
}
