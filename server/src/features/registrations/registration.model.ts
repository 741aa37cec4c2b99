import {
  Chain,
  ConsentPurpose,
  District,
  RegistrationSource,
  RegistrationState,
  Tier,
  type Id,
} from '@jingqi/contract';
import mongoose from 'mongoose';

export interface ConsentDoc {
  purpose: ConsentPurpose;
  grantedAt: Date;
  withdrawnAt: Date | null;
}

/** One person's registration for one event. */
export interface RegistrationDoc {
  _id: Id;
  eventId: Id;
  personId: Id;
  name: string;
  /** Phone or mail address. */
  contact: string;
  /** Empty: without an enterprise. */
  uscc: string;
  enterprise: string;
  /** As the register said; null: it does not know the enterprise. */
  district: District | null;
  chain: Chain | null;
  tier: Tier | null;
  position: string;
  answers: Record<Id, string>;
  consents: ConsentDoc[];
  wantsContact: boolean;
  openToMeetings: boolean;
  need: string;
  state: RegistrationState;
  source: RegistrationSource;
  /** Place in the queue while waiting. */
  rank: number | null;
  offerExpiresAt: Date | null;
  refusal: string;
  /** The first part of the code at the door; unique in the event. */
  ticket: string;
  checkedInAt: Date | null;
  /** First evidence of having been there. */
  attendedAt: Date | null;
  /** What the person was last told of the event, and how often a calendar was sent. */
  toldAs: string;
  sequence: number;
  /** Name, enterprise and code with pinyin and initials, lower case, for search. */
  words: string;
  createdAt: Date;
  updatedAt: Date;
  revision: number;
}

const text = { type: String, required: true } as const;
const empty = { type: String, default: '' } as const;
const date = { type: Date, default: null } as const;
const no = { type: Boolean, default: false } as const;
const oneOf = (options: readonly string[]) => ({ type: String, enum: [...options, null], default: null });

const consentSchema = new mongoose.Schema<ConsentDoc>(
  {
    purpose: { type: String, enum: ConsentPurpose.options, required: true },
    grantedAt: { type: Date, required: true },
    withdrawnAt: date,
  },
  { _id: false, id: false },
);

const registrationSchema = new mongoose.Schema<RegistrationDoc>(
  {
    _id: text,
    eventId: text,
    personId: text,
    name: text,
    contact: empty,
    uscc: empty,
    enterprise: empty,
    district: oneOf(District.options),
    chain: oneOf(Chain.options),
    tier: oneOf(Tier.options),
    position: empty,
    answers: { type: mongoose.Schema.Types.Mixed, default: {} },
    consents: [consentSchema],
    wantsContact: no,
    openToMeetings: no,
    need: empty,
    state: { type: String, enum: RegistrationState.options, required: true },
    source: { type: String, enum: RegistrationSource.options, required: true },
    rank: { type: Number, default: null },
    offerExpiresAt: date,
    refusal: empty,
    ticket: text,
    checkedInAt: date,
    attendedAt: date,
    toldAs: empty,
    sequence: { type: Number, default: 0 },
    words: empty,
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    revision: { type: Number, required: true },
  },
  { collection: 'registrations', versionKey: false, minimize: false },
);
registrationSchema.index({ eventId: 1, ticket: 1 }, { unique: true });
// The list of staff, and the latest of one person.
registrationSchema.index({ eventId: 1, createdAt: -1, _id: -1 });
registrationSchema.index({ personId: 1, createdAt: -1 });
// The queue, and who is told of a change.
registrationSchema.index({ eventId: 1, state: 1, rank: 1 });
// Places of one enterprise, and whether it came before.
registrationSchema.index({ eventId: 1, uscc: 1 });
registrationSchema.index({ uscc: 1, attendedAt: 1 });
export const Registration = mongoose.model('Registration', registrationSchema);
