import {
  MeetingState,
  PartySide,
  type Id,
  type Instrument,
  type LostWhy,
  type MeetingVerdict,
  type OutcomeVerdict,
} from '@jingqi/contract';
import mongoose from 'mongoose';

export interface Party {
  personId: Id;
  name: string;
  organisation: string;
  title: string;
}
export interface Outcome {
  verdict: OutcomeVerdict;
  instrument: Instrument | null;
  amountFen: number | null;
  note: string;
  at: Date;
}
export interface Proposal {
  slot: number;
  startsAt: Date;
  endsAt: Date;
  table: number;
  by: PartySide;
  message: string;
}

/** A meeting asked for, agreed, held or come to nothing. Its id is that of its room's stage at the media node, too. */
export interface MeetingDoc {
  _id: Id;
  eventId: Id;
  eventTitle: string;
  /** Where the platform is, for messages that jobs write. */
  siteUrl: string;
  slot: number;
  startsAt: Date;
  /** With its extensions. */
  endsAt: Date;
  extensions: number;
  table: number;
  state: MeetingState;
  investor: Party;
  /** `uscc`: empty for a person without an enterprise. */
  enterprise: Party & { uscc: string };
  registrationId: Id;
  message: string;
  awaits: PartySide | null;
  expiresAt: Date | null;
  proposal: Proposal | null;
  reason: string;
  here: Record<PartySide, boolean>;
  /** The clock has opened the room. */
  openedAt: Date | null;
  /** Media node of the room, once somebody came. */
  nodeId: string | null;
  outcomes: Record<PartySide, Outcome | null>;
  helperInvitedBy: PartySide[];
  /** Staff who came in while both had invited them. */
  helpers: Id[];
  verdict: Record<PartySide, MeetingVerdict> | null;
  lostWhy: LostWhy | null;
  /** For which start the reminders were sent. */
  remindedFor: { hour: Date | null; soon: Date | null };
  /** Grows with each change; the scene's version at the media node. */
  revision: number;
  createdAt: Date;
  closedAt: Date | null;
}

const sub = { _id: false, id: false } as const;
const string = { type: String, default: '' } as const;
const number = { type: Number, required: true } as const;
const date = { type: Date, required: true } as const;
const orNull = (type: unknown) => ({ type, default: null }) as never;
const partyFields = { personId: { type: String, required: true }, name: string, organisation: string, title: string };
const partySchema = new mongoose.Schema<Party>(partyFields, sub);
const enterpriseSchema = new mongoose.Schema<MeetingDoc['enterprise']>({ ...partyFields, uscc: string }, sub);
const outcomeSchema = new mongoose.Schema<Outcome>(
  {
    verdict: { type: String, required: true },
    instrument: orNull(String),
    amountFen: orNull(Number),
    note: string,
    at: date,
  },
  sub,
);
const proposalSchema = new mongoose.Schema<Proposal>(
  { slot: number, startsAt: date, endsAt: date, table: number, by: { type: String, required: true }, message: string },
  sub,
);

const meetingSchema = new mongoose.Schema<MeetingDoc>(
  {
    _id: { type: String, required: true },
    eventId: { type: String, required: true },
    eventTitle: string,
    siteUrl: string,
    slot: number,
    startsAt: date,
    endsAt: date,
    extensions: { type: Number, default: 0 },
    table: number,
    state: { type: String, enum: MeetingState.options, required: true },
    investor: { type: partySchema, required: true },
    enterprise: { type: enterpriseSchema, required: true },
    registrationId: { type: String, required: true },
    message: string,
    awaits: orNull(String),
    expiresAt: orNull(Date),
    proposal: orNull(proposalSchema),
    reason: string,
    here: { type: new mongoose.Schema({ investor: Boolean, enterprise: Boolean }, sub), required: true },
    openedAt: orNull(Date),
    nodeId: orNull(String),
    outcomes: {
      type: new mongoose.Schema({ investor: orNull(outcomeSchema), enterprise: orNull(outcomeSchema) }, sub),
      required: true,
    },
    helperInvitedBy: { type: [{ type: String, enum: PartySide.options }], default: [] },
    helpers: { type: [String], default: [] },
    verdict: orNull(new mongoose.Schema({ investor: String, enterprise: String }, sub)),
    lostWhy: orNull(String),
    remindedFor: { type: new mongoose.Schema({ hour: orNull(Date), soon: orNull(Date) }, sub), required: true },
    revision: number,
    createdAt: date,
    closedAt: orNull(Date),
  },
  { collection: 'meetings', versionKey: false },
);
meetingSchema.index({ eventId: 1, startsAt: 1 });
meetingSchema.index({ registrationId: 1 });
meetingSchema.index({ 'investor.personId': 1, startsAt: -1 });
meetingSchema.index({ 'enterprise.personId': 1, startsAt: -1 });
// What the clock looks for.
meetingSchema.index({ state: 1, expiresAt: 1 });
meetingSchema.index({ state: 1, startsAt: 1 });
meetingSchema.index({ closedAt: 1 });
export const Meeting = mongoose.model('Meeting', meetingSchema);
