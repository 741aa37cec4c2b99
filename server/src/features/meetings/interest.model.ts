import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';

/** An investor finds an enterprise interesting: once for each registration. */
export interface InterestDoc {
  _id: Id;
  eventId: Id;
  registrationId: Id;
  investorId: Id;
  note: string;
  at: Date;
}

const interestSchema = new mongoose.Schema<InterestDoc>(
  {
    _id: { type: String, required: true },
    eventId: { type: String, required: true },
    registrationId: { type: String, required: true },
    investorId: { type: String, required: true },
    note: { type: String, default: '' },
    at: { type: Date, required: true },
  },
  { collection: 'interests', versionKey: false },
);
interestSchema.index({ investorId: 1, registrationId: 1 }, { unique: true });
interestSchema.index({ eventId: 1 });
export const Interest = mongoose.model('Interest', interestSchema);
