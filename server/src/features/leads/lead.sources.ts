import type { Id, LeadChange, LeadKind, LeadSourceKind } from '@jingqi/contract';
import { officeFields } from './lead.office.ts';
import { undated, type Intent, type LeadDoc, type SourceRow, type StepRow } from './lead.model.ts';

/** An act that asks for follow-up. */
export interface LeadTouch {
  kind: LeadKind;
  eventId: Id;
  eventTitle: string;
  /** `uscc` empty: the person named no enterprise with a code; the lead is the person's then. */
  party: { uscc: string; enterprise: string; personId: Id; personName: string };
  /** The act itself; the same `kind` and `id` again is the same source. */
  source: { kind: LeadSourceKind; id: Id; text: string; at: Date };
  intent?: Intent | undefined;
}

/** Sources of one person, and steps, that a lead keeps: documents have an end, and what is over it could not be written. */
const [mostOfOne, mostSteps] = [300, 1_000];

export function keyOf({ kind, eventId, party }: Pick<LeadTouch, 'kind' | 'eventId' | 'party'>): string {
  return `${kind}:${eventId}:${party.uscc || `person:${party.personId}`}`;
}

export function step(at: Date, change: LeadChange, from = '', to = '', name = ''): StepRow {
  return { at, name, change, from, to };
}

/** A lead before its first source. */
export function blankLead(touch: LeadTouch, now: Date): Omit<LeadDoc, '_id' | 'naturalKey'> {
  const { kind, eventId, eventTitle, party } = touch;
  return {
    ...party,
    kind,
    eventId,
    eventTitle,
    state: 'new',
    district: null,
    chain: null,
    tier: null,
    people: [],
    text: '',
    sources: [],
    intent: null,
    settledFen: null,
    ...officeFields({ kind: 'hub' }),
    isHandedOver: false,
    ownerId: null,
    ownerName: '',
    dueFrom: now,
    dueAt: undated,
    isDueProvisional: false,
    dueRevision: 0,
    isEscalated: false,
    nextAction: '',
    notes: [],
    history: [step(now, 'created')],
    joinedInto: null,
    isWithdrawn: false,
    needsSync: false,
    isTold: false,
    words: '',
    createdAt: now,
    updatedAt: now,
    revision: 0,
  };
}

/** The lead with the act among its sources; null when it changes nothing. What was over is new again. */
export function withSource(lead: LeadDoc, touch: LeadTouch, now: Date): LeadDoc | null {
  const { source, party } = touch;
  const row: SourceRow = { ...source, personId: party.personId, personName: party.personName, withdrawnAt: null };
  const known = lead.sources.find(({ kind, id }) => kind === row.kind && id === row.id);
  const intent = touch.intent ?? lead.intent;
  if (known && isSame(known, row) && isSameIntent(lead.intent, intent)) return null;
  const sources = bounded([...lead.sources.filter((other) => other !== known), row], row.personId);
  const added = known ? [] : [step(now, 'source', '', row.kind)];
  const again = lead.state === 'done' || lead.state === 'dropped' ? reopened(lead, now) : {};
  const history = [...(again.history ?? lead.history), ...added];
  const { enterprise } = lead.uscc === '' && party.enterprise !== '' ? party : lead;
  return changed({ ...lead, ...again, enterprise, sources, history, intent, needsSync: true }, now);
}

/** What follows from the sources, and that it was changed now. */
export function changed(lead: LeadDoc, now: Date): LeadDoc {
  const callable = lead.sources.filter(({ withdrawnAt }) => withdrawnAt === null);
  const last = callable.at(-1) ?? lead.sources.at(-1);
  const { personId, personName, text } = last ?? lead;
  const people = [...new Set(lead.sources.map((source) => source.personId))];
  const words = [lead.enterprise, lead.uscc, personName, lead.eventTitle, text].join('\n').toLowerCase();
  const isWithdrawn = callable.length === 0;
  const history = lead.history.slice(-mostSteps);
  const next = { ...lead, personId, personName, text, people, words, isWithdrawn, history };
  return { ...next, updatedAt: now, revision: lead.revision + 1 };
}

/** Of too many of one person's the oldest goes; those of others stay. */
function bounded(sources: SourceRow[], personId: Id): SourceRow[] {
  const theirs = sources.filter((source) => source.personId === personId);
  return theirs.length > mostOfOne ? sources.filter((source) => source !== theirs[0]) : sources;
}

function reopened(lead: LeadDoc, now: Date): Partial<LeadDoc> {
  const history = [...lead.history, step(now, 'reopened', lead.state, 'new')];
  return {
    state: 'new',
    ownerId: null,
    ownerName: '',
    isEscalated: false,
    isTold: false,
    dueFrom: now,
    dueAt: undated,
    history,
  };
}

function isSame(one: SourceRow, other: SourceRow): boolean {
  return one.text === other.text && one.withdrawnAt === null && one.personName === other.personName;
}

function isSameIntent(one: Intent | null, other: Intent | null): boolean {
  return one?.instrument === other?.instrument && one?.amountFen === other?.amountFen;
}
