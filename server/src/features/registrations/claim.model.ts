import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';

/**
 * A person has at most one registration for an event that stands. A document of its own and no unique field of the
 * registration: it comes and goes whole, which every server of MongoDB's wire protocol gets right.
 */
export interface ClaimDoc {
  /** `event/person`. */
  _id: string;
  registrationId: Id;
}

const claimSchema = new mongoose.Schema<ClaimDoc>(
  { _id: { type: String, required: true }, registrationId: { type: String, required: true } },
  { collection: 'registrationClaims', versionKey: false },
);
export const RegistrationClaim = mongoose.model('RegistrationClaim', claimSchema);

export const claimOf = ({ eventId, personId }: { eventId: Id; personId: Id }): string => `${eventId}/${personId}`;
