import type { Id } from '@jingqi/contract';
import { derivedId, dueAfter, workingDayBefore, type Act } from '../../kit/index.ts';
import { undated, type LeadDoc } from './lead.model.ts';

/** The lead with its due date: worked out once, and again while holidays of that year are not published. */
export function dated(lead: LeadDoc, workingDays: number): LeadDoc {
  if (lead.dueAt < undated && !lead.isDueProvisional) return lead;
  const { at, isProvisional } = dueAfter(lead.dueFrom, workingDays);
  if (at.getTime() === lead.dueAt.getTime()) return { ...lead, isDueProvisional: isProvisional };
  return { ...lead, dueAt: at, isDueProvisional: isProvisional, dueRevision: lead.dueRevision + 1, isEscalated: false };
}

/** Owes reminder and escalation of a due date that is new; those of an older one do nothing. */
export function oweReminders(a: Act, before: LeadDoc, lead: LeadDoc): void {
  if (lead.dueRevision === before.dueRevision) return;
  const subject = { leadId: lead._id, revision: lead.dueRevision };
  const remindAt = workingDayBefore(lead.dueAt);
  if (remindAt > a.now) a.owe('lead-remind', subject, { id: reminderId('lead-remind', subject), dueAt: remindAt });
  a.owe('lead-escalate', subject, { id: reminderId('lead-escalate', subject), dueAt: lead.dueAt });
}

const reminderId = (job: string, { leadId, revision }: { leadId: Id; revision: number }): Id =>
  derivedId(job, `${leadId}/${revision}`);
