import { z } from 'zod';
import { Chain, District, Fen, Instrument, Tier } from './city.ts';
import { Id } from './id.ts';
import { StageTicket } from './media/grant.ts';
import { Instant, line, paragraph } from './text.ts';

/** How long before its start the waiting room of a meeting opens, in minutes. The media room opens at the start. */
export const waitingRoomMinutes = 10;
/** One extension, in minutes, and how many a meeting may have. */
export const extensionMinutes = 5;
export const extensionsLimit = 3;
/** How long after the end an outcome card may be filled or changed, in hours. */
export const outcomeHours = 24;
/** How often a page in the room says that it is there, in ms. */
export const meetingBeatMs = 5_000;

const settingFields = {
  /** Whether investors may ask now; meetings that are arranged stay. */
  open: z.boolean(),
  /** Start of slot 0; slot n starts n × (length + gap) later. */
  firstStartsAt: Instant,
  lengthMinutes: z.int().min(5).max(120),
  gapMinutes: z.int().min(0).max(60),
  slots: z.int().min(1).max(100),
  /** Meetings that can go on at once. */
  tables: z.int().min(1).max(200),
  /** How long a request waits for its answer; never longer than until the slot starts. */
  requestMinutes: z.int().min(5).max(1_440),
};
/** The meeting slots of an event; edits name the `revision` they were made from, 0 when there was none (lost updates answer CONFLICT). */
export const MeetingSettings = z.object({ ...settingFields, revision: z.int().nonnegative() });
export type MeetingSettings = z.infer<typeof MeetingSettings>;

const when = { slot: z.int().nonnegative(), startsAt: Instant, endsAt: Instant };

/** A slot as the one who asks sees it. */
export const SlotView = z.object({
  ...when,
  freeTables: z.int().nonnegative(),
  /** Not past, and the one who asks has nothing else then. */
  isMineFree: z.boolean(),
});
export type SlotView = z.infer<typeof SlotView>;

/** pending and accepted hold the slot. held: they met. lost: accepted, and they did not. */
export const MeetingState = z.enum(['pending', 'accepted', 'declined', 'expired', 'cancelled', 'held', 'lost']);
export type MeetingState = z.infer<typeof MeetingState>;

export const PartySide = z.enum(['investor', 'enterprise']);
export type PartySide = z.infer<typeof PartySide>;
/** helper: staff whom both parties invited. */
export const MeetingSide = z.enum([...PartySide.options, 'helper']);
export type MeetingSide = z.infer<typeof MeetingSide>;

export const PartyView = z.object({ personId: Id, name: z.string(), organisation: z.string(), title: z.string() });
export type PartyView = z.infer<typeof PartyView>;

/** What the evidence of socket and media says of a party. */
export const MeetingVerdict = z.enum(['absent', 'presentWithoutMedia', 'networkTrouble', 'present']);
export type MeetingVerdict = z.infer<typeof MeetingVerdict>;
const Verdicts = z.object({ investor: MeetingVerdict, enterprise: MeetingVerdict });

/** Why an accepted meeting was not held. `tooShort`: both came, not long enough together. */
export const LostWhy = z.enum([
  'investorAbsent',
  'enterpriseAbsent',
  'bothAbsent',
  'networkTrouble',
  'noMedia',
  'tooShort',
]);
export type LostWhy = z.infer<typeof LostWhy>;

export const OutcomeVerdict = z.enum(['noInterest', 'followUp', 'materialsSent', 'intent']);
export type OutcomeVerdict = z.infer<typeof OutcomeVerdict>;
const outcomeFields = {
  verdict: OutcomeVerdict,
  /** Both for an intent; null otherwise. The amount is an intention and never added to what was settled. */
  instrument: Instrument.nullable(),
  amountFen: Fen.nullable(),
  note: paragraph(0, 500),
};
/** One side's card. */
export const OutcomeInput = z.object(outcomeFields).superRefine((card, context) => {
  const isIntent = card.verdict === 'intent';
  for (const field of ['instrument', 'amountFen'] as const) {
    if ((card[field] !== null) === isIntent) continue;
    context.addIssue({ code: 'custom', path: [field], message: isIntent ? 'missing' : 'onlyForIntent' });
  }
});
export type OutcomeInput = z.infer<typeof OutcomeInput>;
export const OutcomeView = z.object({ ...outcomeFields, note: z.string(), at: Instant });
export type OutcomeView = z.infer<typeof OutcomeView>;

/** A meeting as one of its sides sees it. */
export const MeetingView = z.object({
  id: Id,
  eventId: Id,
  eventTitle: z.string(),
  ...when,
  table: z.int().positive(),
  state: MeetingState,
  side: MeetingSide,
  investor: PartyView,
  enterprise: PartyView,
  /** What the investor wrote when asking. */
  message: z.string(),
  /** Whose answer a pending request waits for, and until when. */
  awaits: PartySide.nullable(),
  expiresAt: Instant.nullable(),
  /** Another slot, held for both until it is answered; the first one is free again. */
  proposal: z.object({ ...when, by: PartySide, message: z.string() }).nullable(),
  /** Why it was declined or cancelled. */
  reason: z.string(),
  /** Who is in the room or the waiting room now. */
  here: z.object({ investor: z.boolean(), enterprise: z.boolean() }),
  /** From then on `meeting:enter` is answered; a ticket comes from `startsAt` on. */
  roomOpensAt: Instant,
  extensions: z.int().nonnegative(),
  myOutcome: OutcomeView.nullable(),
  helperInvitedBy: z.array(PartySide),
  verdict: Verdicts.nullable(),
  lostWhy: LostWhy.nullable(),
  revision: z.int().nonnegative(),
});
export type MeetingView = z.infer<typeof MeetingView>;

/** What staff see of a meeting: never what was written or said. */
export const StaffMeetingView = z.object({
  id: Id,
  ...when,
  table: z.int().positive(),
  state: MeetingState,
  investor: PartyView,
  enterprise: PartyView,
  verdict: Verdicts.nullable(),
  lostWhy: LostWhy.nullable(),
  isHelperInvited: z.boolean(),
});
export type StaffMeetingView = z.infer<typeof StaffMeetingView>;

export const MeetingBoard = z.object({
  /** Null: this event has no meetings. */
  settings: MeetingSettings.nullable(),
  slots: z.array(SlotView),
  /** My meetings of this event, soonest first, with those that came to nothing. */
  mine: z.array(MeetingView),
  now: Instant,
});
export type MeetingBoard = z.infer<typeof MeetingBoard>;

/** Why an enterprise may fit the investor's institution. */
export const Fit = z.enum(['chain', 'tier', 'instrument', 'district', 'need']);
export type Fit = z.infer<typeof Fit>;

/** An enterprise that is open to meetings, as investors see it. */
export const CandidateView = z.object({
  registrationId: Id,
  enterprise: z.string(),
  personName: z.string(),
  district: District.nullable(),
  chain: Chain.nullable(),
  tier: Tier.nullable(),
  need: z.string(),
  fits: z.array(Fit),
  /** Slots to come in which both sides and a table are free. */
  freeSlots: z.array(z.int().nonnegative()),
  /** I have said that I am interested. */
  isInteresting: z.boolean(),
});
export type CandidateView = z.infer<typeof CandidateView>;
/** Best fit first, 20 a page. */
export const CandidatePage = z.object({ items: z.array(CandidateView), next: z.string().nullable(), total: z.int() });
export type CandidatePage = z.infer<typeof CandidatePage>;
export const CandidateFilter = z.object({
  text: line(0, 60).optional(),
  chain: Chain.optional(),
  after: z.string().max(20).optional(),
});

export const BookMeeting = z.object({
  id: Id,
  registrationId: Id,
  slot: z.int().min(0).max(99),
  message: paragraph(0, 300),
});
export type BookMeeting = z.infer<typeof BookMeeting>;
export const MeetingReason = z.object({ reason: line(1, 200) });
export const ProposeSlot = z.object({ slot: z.int().min(0).max(99), message: paragraph(0, 300) });
export const ShowInterest = z.object({ id: Id, registrationId: Id, note: paragraph(0, 300) });
export const InterestView = z.object({ id: Id, registrationId: Id, note: z.string(), at: Instant });

/** Something written in the room. */
export const RoomMessage = z.object({
  id: Id,
  meetingId: Id,
  personId: Id,
  side: MeetingSide,
  name: z.string(),
  text: z.string(),
  at: Instant,
});
export type RoomMessage = z.infer<typeof RoomMessage>;

export const MeetingRef = z.object({ eventId: Id, meetingId: Id });
export const MeetingLink = z.enum(['good', 'poor', 'none']);
export type MeetingLink = z.infer<typeof MeetingLink>;
/** The page in the room is there. `devices`: what it could open; `link`: how its picture and sound fare. */
export const MeetingBeat = MeetingRef.extend({
  devices: z.object({ camera: z.boolean(), microphone: z.boolean() }),
  link: MeetingLink,
});
export const SayInMeeting = MeetingRef.extend({ id: Id, text: paragraph(1, 500) });

/** `ticket`: null in the waiting room, before the start; enter again at `meeting.startsAt`. */
export const MeetingEntered = z.object({
  meeting: MeetingView,
  messages: z.array(RoomMessage),
  ticket: StageTicket.nullable(),
  now: Instant,
});
export type MeetingEntered = z.infer<typeof MeetingEntered>;
