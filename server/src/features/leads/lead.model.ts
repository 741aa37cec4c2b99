import {
  Chain,
  District,
  Instrument,
  LeadChange,
  LeadKind,
  LeadSourceKind,
  LeadState,
  Tier,
  type Id,
  type LeadOffice,
} from '@jingqi/contract';
import mongoose from 'mongoose';
import { officeKey } from './lead.office.ts';

export interface Intent {
  instrument: Instrument;
  /** CNY fen. */
  amountFen: number;
}
/** One act behind the lead, and whose it was. */
export interface SourceRow {
  kind: LeadSourceKind;
  id: Id;
  text: string;
  at: Date;
  personId: Id;
  personName: string;
  /** When its person took back that they may be called. */
  withdrawnAt: Date | null;
}
export interface NoteRow {
  id: Id;
  at: Date;
  personId: Id;
  name: string;
  text: string;
}
export interface StepRow {
  at: Date;
  name: string;
  change: LeadChange;
  from: string;
  to: string;
}

/** A follow-up owed to a party (an enterprise, or a person without one). */
export interface LeadDoc {
  _id: Id;
  /** What makes it one of a kind: `<kind>:<event>:<uscc>`, or `…:person:<person>`. */
  naturalKey: string;
  kind: LeadKind;
  state: LeadState;
  eventId: Id;
  eventTitle: string;
  uscc: string;
  enterprise: string;
  district: District | null;
  chain: Chain | null;
  tier: Tier | null;
  /** Whom to call: the person of the latest source that may be called. */
  personId: Id;
  personName: string;
  /** Everybody with a source. */
  people: Id[];
  text: string;
  sources: SourceRow[];
  intent: Intent | null;
  settledFen: number | null;
  office: LeadOffice;
  /** `hub`, `window:<district>`, `carrier:<id>`, and the office's district, to be looked for. */
  officeKey: string;
  officeDistrict: District | null;
  /** Somebody gave it to this office; rules do not move it any more. */
  isHandedOver: boolean;
  ownerId: Id | null;
  ownerName: string;
  /** What the due date counts from: when it was made, or opened again. */
  dueFrom: Date;
  /** `undated` until it has been worked out. */
  dueAt: Date;
  isDueProvisional: boolean;
  /** Grows with each new due date: reminders of an older one find that it has moved. */
  dueRevision: number;
  isEscalated: boolean;
  nextAction: string;
  notes: NoteRow[];
  history: StepRow[];
  joinedInto: Id | null;
  /** No source may be called any more. */
  isWithdrawn: boolean;
  /** Something came that no `lead-sync` has seen. */
  needsSync: boolean;
  /** Whether the office was told, and the person what happens next. */
  isTold: boolean;
  /** Words to be searched, lower case. */
  words: string;
  createdAt: Date;
  updatedAt: Date;
  revision: number;
}

/** Later than any due date, so that it sorts last; shown as none. */
export const undated = new Date('9999-12-31T00:00:00Z');

const text = { type: String, default: '' } as const;
const date = { type: Date, required: true } as const;
const id = { type: String, required: true } as const;
const sub = { _id: false, id: false } as const;
const maybe = (values: readonly string[]) => ({ type: String, enum: [...values, null], default: null });

const source = new mongoose.Schema<SourceRow>(
  {
    kind: { type: String, enum: LeadSourceKind.options, required: true },
    id,
    text,
    at: date,
    personId: id,
    personName: text,
    withdrawnAt: { type: Date, default: null },
  },
  sub,
);
const note = new mongoose.Schema<NoteRow>({ id, at: date, personId: id, name: text, text }, sub);
const step = new mongoose.Schema<StepRow>(
  { at: date, name: text, change: { type: String, enum: LeadChange.options, required: true }, from: text, to: text },
  sub,
);
const intent = new mongoose.Schema<Intent>(
  {
    instrument: { type: String, enum: Instrument.options, required: true },
    amountFen: { type: Number, required: true },
  },
  sub,
);

const leadSchema = new mongoose.Schema<LeadDoc>(
  {
    _id: id,
    naturalKey: id,
    kind: { type: String, enum: LeadKind.options, required: true },
    state: { type: String, enum: LeadState.options, required: true },
    eventId: id,
    eventTitle: text,
    uscc: text,
    enterprise: text,
    district: maybe(District.options),
    chain: maybe(Chain.options),
    tier: maybe(Tier.options),
    personId: id,
    personName: text,
    people: { type: [String], default: [] },
    text,
    sources: { type: [source], default: [] },
    intent: { type: intent, default: null },
    settledFen: { type: Number, default: null },
    office: { type: mongoose.Schema.Types.Mixed, default: { kind: 'hub' } },
    officeKey: { type: String, default: officeKey({ kind: 'hub' }) },
    officeDistrict: maybe(District.options),
    isHandedOver: { type: Boolean, default: false },
    ownerId: { type: String, default: null },
    ownerName: text,
    dueFrom: date,
    dueAt: { type: Date, default: undated },
    isDueProvisional: { type: Boolean, default: false },
    dueRevision: { type: Number, default: 0 },
    isEscalated: { type: Boolean, default: false },
    nextAction: text,
    notes: { type: [note], default: [] },
    history: { type: [step], default: [] },
    joinedInto: { type: String, default: null },
    isWithdrawn: { type: Boolean, default: false },
    needsSync: { type: Boolean, default: false },
    isTold: { type: Boolean, default: false },
    words: text,
    createdAt: date,
    updatedAt: date,
    revision: { type: Number, default: 0 },
  },
  { collection: 'leads', versionKey: false },
);
leadSchema.index({ naturalKey: 1 }, { unique: true });
// The inbox: everything, a district's, an office's, mine, an event's; by age, by due date, by last change.
for (const by of ['createdAt', 'dueAt', 'updatedAt'] as const) {
  const order = by === 'dueAt' ? 1 : -1;
  leadSchema.index({ [by]: order, _id: order });
  for (const whose of ['officeDistrict', 'officeKey', 'ownerId', 'eventId'] as const)
    leadSchema.index({ [whose]: 1, [by]: order, _id: order });
}
leadSchema.index({ state: 1, dueAt: 1 });
// Mine, as an attendee; doubles of a person in an event.
leadSchema.index({ people: 1, eventId: 1 });
leadSchema.index({ isDueProvisional: 1, dueAt: 1 });
export const Lead = mongoose.model('Lead', leadSchema);
