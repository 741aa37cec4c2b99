import type { Id } from '@jingqi/contract';
import type { Act } from '../../kit/index.ts';
import { Lead, type LeadDoc } from './lead.model.ts';
import { step } from './lead.sources.ts';
import { isOpen } from './lead.view.ts';
import { tellHub, tellOffice } from './tellLead.ts';

/** Which due date is meant: `revision` is the `dueRevision` it was owed with. */
export interface Due {
  leadId: Id;
  revision: number;
}

/** A working day before it is due: owner or office are reminded. Nothing when it is over or its due date has moved. */
export async function remindLead(a: Act, due: Due): Promise<void> {
  const lead = await dueLead(a, due);
  if (!lead) return;
  await tellOffice(a, lead, 'reminder');
  await note(a, lead, { history: [...lead.history, step(a.now, 'reminded')] });
}

/** It is due and not done: the hub learns of it. */
export async function escalateLead(a: Act, due: Due): Promise<void> {
  const lead = await dueLead(a, due);
  if (!lead || lead.isEscalated) return;
  await tellHub(a, lead);
  await note(a, lead, { isEscalated: true, history: [...lead.history, step(a.now, 'escalated')] });
}

async function dueLead(a: Act, { leadId, revision }: Due): Promise<LeadDoc | null> {
  const lead = await Lead.findById(leadId).session(a.session).lean<LeadDoc>();
  return lead && isOpen(lead) && lead.joinedInto === null && lead.dueRevision === revision ? lead : null;
}

async function note(a: Act, { _id, revision }: LeadDoc, changes: Partial<LeadDoc>): Promise<void> {
  const next = { ...changes, updatedAt: a.now, revision: revision + 1 };
  await Lead.updateOne({ _id }, { $set: next }, { session: a.session });
}
