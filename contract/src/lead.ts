import { z } from 'zod';
import { Chain, District, Fen, Instrument, Tier } from './city.ts';
import { Id } from './id.ts';
import { Instant, line, paragraph } from './text.ts';

/** Which act made it. One lead for each party, event and kind; the same act again adds a source to it. */
export const LeadKind = z.enum(['unansweredQuestion', 'contactRequest', 'interest', 'booking', 'outcome', 'need']);
export type LeadKind = z.infer<typeof LeadKind>;

/** new: nobody's yet. assigned: somebody's. inProgress: being worked on. done. dropped: nothing to do (withdrawn, joined into another). */
export const LeadState = z.enum(['new', 'assigned', 'inProgress', 'done', 'dropped']);
export type LeadState = z.infer<typeof LeadState>;

/** Who has to see to it: the municipal hub, a district's window, or a carrier (in the district it works in). */
export const LeadOffice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hub') }),
  z.object({ kind: z.literal('window'), district: District }),
  z.object({ kind: z.literal('carrier'), carrierId: Id, name: z.string().max(120), district: District }),
]);
export type LeadOffice = z.infer<typeof LeadOffice>;

/** A follow-up owed, as the offices see it in the list. */
export const LeadView = z.object({
  id: Id,
  kind: LeadKind,
  state: LeadState,
  eventId: Id,
  eventTitle: z.string(),
  /** Empty when the person named no enterprise with a code. */
  uscc: z.string(),
  enterprise: z.string(),
  /** As the register says; null when it does not know the enterprise. */
  district: District.nullable(),
  chain: Chain.nullable(),
  tier: Tier.nullable(),
  personName: z.string(),
  /** Masked, as 138****1234; empty when there is none or its use was withdrawn. */
  contact: z.string(),
  /** What was said last: the text of the latest source. */
  text: z.string(),
  sourceCount: z.int().positive(),
  /** CNY fen; what is intended, never added to what is settled. */
  intent: z.object({ instrument: Instrument, amountFen: Fen }).nullable(),
  settledFen: Fen.nullable(),
  office: LeadOffice,
  ownerId: Id.nullable(),
  ownerName: z.string(),
  /** Null until it has been routed, a moment after it was made. */
  dueAt: Instant.nullable(),
  /** The holidays of that year are not published yet: to be shown as “预计”. */
  isDueProvisional: z.boolean(),
  isOverdue: z.boolean(),
  isEscalated: z.boolean(),
  nextAction: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
  /** Named by every change; a stale one answers CONFLICT. */
  revision: z.int(),
  /** Whether the one who asks may see the whole contact (revealLeadContact). */
  mayReveal: z.boolean(),
});
export type LeadView = z.infer<typeof LeadView>;

export const LeadSourceKind = z.enum(['question', 'registration', 'interest', 'meeting', 'outcome', 'need']);
export type LeadSourceKind = z.infer<typeof LeadSourceKind>;

/** One act behind the lead. `url`: path of the page (and moment) it came from. */
export const LeadSource = z.object({ kind: LeadSourceKind, id: Id, text: z.string(), at: Instant, url: z.string() });
export type LeadSource = z.infer<typeof LeadSource>;

export const LeadNote = z.object({ id: Id, at: Instant, name: z.string(), text: z.string() });
export type LeadNote = z.infer<typeof LeadNote>;

export const LeadChange = z.enum([
  'created',
  'source',
  'reopened',
  'routed',
  'joined',
  'taken',
  'state',
  'nextAction',
  'settled',
  'handedOver',
  'reminded',
  'escalated',
  'revealed',
  'withdrawn',
]);
export type LeadChange = z.infer<typeof LeadChange>;

/** One step of its way. `name`: who, empty for the platform itself. `from` and `to`: codes (states, offices) or words, by `change`. */
export const LeadStep = z.object({
  at: Instant,
  name: z.string(),
  change: LeadChange,
  from: z.string(),
  to: z.string(),
});
export type LeadStep = z.infer<typeof LeadStep>;

/** The whole lead. Sources and history oldest first, the latest 200 of each. */
export const LeadDetail = LeadView.extend({
  sources: z.array(LeadSource),
  notes: z.array(LeadNote),
  history: z.array(LeadStep),
  /** The lead it lives on in, when it was a double. */
  joinedInto: Id.nullable(),
});
export type LeadDetail = z.infer<typeof LeadDetail>;

/**
 * Which leads. `scope` mine: I own them; office: my office's (operator: the hub's); all: every one I may see.
 * `state` open: neither done nor dropped. `due` overdue: open and past; today, week: open and due until the end of this
 * day or Sunday, Beijing time, the overdue ones among them. `district` none: not known. `text`: words of enterprise, person, event, USCC, text.
 */
export const LeadFilter = z.object({
  scope: z.enum(['mine', 'office', 'all']).default('all'),
  state: z.union([LeadState, z.literal('open')]).optional(),
  kind: LeadKind.optional(),
  eventId: Id.optional(),
  district: z.union([District, z.literal('none')]).optional(),
  due: z.enum(['overdue', 'today', 'week']).optional(),
  text: line(0, 60).optional(),
  sort: z.enum(['newest', 'due', 'updated']).default('newest'),
});
export type LeadFilter = z.infer<typeof LeadFilter>;
export const LeadQuery = LeadFilter.extend({ after: z.string().max(100).optional() });

/** A page of the list: `next` is the cursor of the following page, null at the end. `counts`: by state, under the same filter but `state`. */
export const LeadPage = z.object({
  items: z.array(LeadView),
  next: z.string().nullable(),
  total: z.int(),
  counts: z.record(LeadState, z.int()),
});
export type LeadPage = z.infer<typeof LeadPage>;

/** What its owner's office changes. `take`: it is mine from now on. `settledFen` null: nothing is settled. */
export const LeadEdit = z.object({
  revision: z.int().nonnegative(),
  take: z.literal(true).optional(),
  state: LeadState.optional(),
  nextAction: line(0, 200).optional(),
  settledFen: Fen.nullable().optional(),
});
export type LeadEdit = z.infer<typeof LeadEdit>;

/** A note by its client-made id; twice the same is one. */
export const LeadNoteInput = z.object({ id: Id, text: paragraph(1, 1000) });
export const LeadHandOver = z.object({ revision: z.int().nonnegative(), office: LeadOffice, reason: line(2, 200) });

/** One change of many leads; each is done or refused by itself. */
export const LeadBulk = z.object({
  ids: z.array(Id).min(1).max(200),
  change: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('take') }),
    z.object({ kind: z.literal('state'), state: LeadState }),
    z.object({ kind: z.literal('handOver'), office: LeadOffice, reason: line(2, 200) }),
  ]),
});
export type LeadBulk = z.infer<typeof LeadBulk>;

/** A filter under a name of its owner's. */
export const SavedLeadFilter = z.object({ id: Id, name: line(1, 30), filter: LeadFilter });
export const SavedLeadFilters = z.object({ items: z.array(SavedLeadFilter).max(20) });
export type SavedLeadFilters = z.infer<typeof SavedLeadFilters>;

/** What is being done for me: no notes, no names of staff. `text`: what I said last; empty where others' words are behind it. */
export const OwnLead = z.object({
  id: Id,
  kind: LeadKind,
  state: LeadState,
  eventId: Id,
  eventTitle: z.string(),
  text: z.string(),
  office: LeadOffice,
  dueAt: Instant.nullable(),
  isDueProvisional: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type OwnLead = z.infer<typeof OwnLead>;

/** Work that was refused too often and waits for a person. `subject`: ids, as JSON; `lastError`: why, as the handler said. */
export const DeadJob = z.object({
  id: Id,
  job: z.string(),
  subject: z.record(z.string(), z.union([z.string(), z.number()])),
  attempts: z.int(),
  lastError: z.string(),
  deadAt: Instant,
});
export type DeadJob = z.infer<typeof DeadJob>;
