import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';

/** One holder's time in one slot, while a meeting is asked for or agreed: `<event>/<slot>/<holder>` can exist once. */
export interface ClaimDoc {
  _id: string;
  eventId: Id;
  slot: number;
  /** `person:<id>`, `enterprise:<uscc>` or `table:<n>`. */
  holder: string;
  meetingId: Id;
}

const claimSchema = new mongoose.Schema<ClaimDoc>(
  {
    _id: { type: String, required: true },
    eventId: { type: String, required: true },
    slot: { type: Number, required: true },
    holder: { type: String, required: true },
    meetingId: { type: String, required: true },
  },
  { collection: 'meetingClaims', versionKey: false },
);
// What somebody has in an event; which tables are taken.
claimSchema.index({ eventId: 1, holder: 1 });
claimSchema.index({ meetingId: 1 });
export const Claim = mongoose.model('MeetingClaim', claimSchema);
