import type { Id, LeadDetail, LeadSourceKind, LeadView, OwnLead } from '@jingqi/contract';
import { maskedContact } from '../accounts/index.ts';
import { mayReveal, type LeadScope } from './lead.audience.ts';
import { undated, type LeadDoc, type SourceRow } from './lead.model.ts';

const latest = 200;

/** What the list shows. `contact`: the person's phone or mail address, which is shown masked. */
export function leadView(lead: LeadDoc, { scope, contact, now }: Looking): LeadView {
  const { _id, createdAt, updatedAt, isWithdrawn, sources } = lead;
  return {
    ...lead,
    id: _id,
    contact: isWithdrawn ? '' : maskedContact(contact),
    sourceCount: Math.max(1, sources.length),
    dueAt: dueOf(lead),
    isOverdue: isOverdue(lead, now),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    mayReveal: !isWithdrawn && contact !== '' && mayReveal(scope, lead),
  };
}

/** Who looks, at what time, and how the person can be reached. */
export interface Looking {
  scope: LeadScope;
  contact: string;
  now: Date;
}

export function leadDetail(lead: LeadDoc, looking: Looking): LeadDetail {
  const { sources, notes, history, eventId, joinedInto } = lead;
  return {
    ...leadView(lead, looking),
    joinedInto,
    sources: sources.slice(-latest).map((source) => sourceView(source, eventId)),
    notes: notes.map(({ id, at, name, text }) => ({ id, at: at.toISOString(), name, text })),
    history: history.slice(-latest).map(({ at, ...step }) => ({ ...step, at: at.toISOString() })),
  };
}

/** What one of the people it is for sees of it: of the words behind it their own alone. */
export function ownLead(lead: LeadDoc, personId: Id): OwnLead {
  const { _id, kind, state, eventId, eventTitle, office, isDueProvisional, createdAt, updatedAt } = lead;
  const text = lead.sources.findLast((source) => source.personId === personId && isOwnWords(source))?.text ?? '';
  const view = { id: _id, kind, state, eventId, eventTitle, text, office, isDueProvisional, dueAt: dueOf(lead) };
  return { ...view, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}

/** Outcome cards and notes of interest may be the other side's; of these nobody is shown the words. */
function isOwnWords({ kind }: SourceRow): boolean {
  return kind !== 'outcome' && kind !== 'interest';
}

export function isOpen({ state }: Pick<LeadDoc, 'state'>): boolean {
  return state !== 'done' && state !== 'dropped';
}

function isOverdue(lead: Pick<LeadDoc, 'state' | 'dueAt'>, now: Date): boolean {
  return isOpen(lead) && lead.dueAt <= now;
}

function dueOf({ dueAt }: Pick<LeadDoc, 'dueAt'>): string | null {
  return dueAt >= undated ? null : dueAt.toISOString();
}

const anchorOf: Record<LeadSourceKind, string> = {
  question: 'question',
  registration: 'registration',
  interest: 'interest',
  meeting: 'meeting',
  outcome: 'meeting',
  need: 'registration',
};

/** The moment on the event's page. */
function sourceView({ kind, id, text, at }: SourceRow, eventId: string): LeadDetail['sources'][number] {
  return { kind, id, text, at: at.toISOString(), url: `/e/${eventId}#${anchorOf[kind]}-${id}` };
}
