import { Chain, District, Tier, type Id, type RegistrationQuestion } from '@jingqi/contract';
import mongoose from 'mongoose';

/**
 * The form of an event, its rules, and how many are in. Every act upon its registrations touches it first, so that acts of
 * several processes meet here and see each other: no place is given twice.
 */
export interface RollDoc {
  /** The event's. */
  _id: Id;
  open: boolean;
  approval: 'automatic' | 'manual';
  capacity: number;
  waitlist: number;
  /** Null: the event's start. */
  deadline: Date | null;
  /** 0: no limit. */
  perEnterprise: number;
  districts: District[];
  chains: Chain[];
  tiers: Tier[];
  questions: RegistrationQuestion[];
  offerMinutes: number;
  /** Of the settings. */
  revision: number;
  /** Registrations that hold a place, and those that wait for one. */
  taken: number;
  waiting: number;
  /** The last number given in the queue. */
  lastRank: number;
  touches: number;
}

const count = { type: Number, default: 0 } as const;
const number = { type: Number, required: true } as const;
const text = { type: String, required: true } as const;

const rollSchema = new mongoose.Schema<RollDoc>(
  {
    _id: text,
    open: { type: Boolean, required: true },
    approval: { type: String, enum: ['automatic', 'manual'], required: true },
    capacity: number,
    waitlist: number,
    deadline: { type: Date, default: null },
    perEnterprise: number,
    districts: [{ type: String, enum: District.options }],
    chains: [{ type: String, enum: Chain.options }],
    tiers: [{ type: String, enum: Tier.options }],
    questions: [
      new mongoose.Schema<RegistrationQuestion>(
        {
          id: text,
          label: text,
          kind: { type: String, enum: ['text', 'choice', 'yesNo'], required: true },
          options: [String],
          required: { type: Boolean, required: true },
        },
        { _id: false, id: false },
      ),
    ],
    offerMinutes: number,
    revision: number,
    taken: count,
    waiting: count,
    lastRank: count,
    touches: count,
  },
  { collection: 'registrationRolls', versionKey: false },
);
export const Roll = mongoose.model('RegistrationRoll', rollSchema);
