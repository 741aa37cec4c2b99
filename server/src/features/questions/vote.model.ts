import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';

/** One person's vote for one question. */
export interface VoteDoc {
  _id: Id;
  questionId: Id;
  personId: Id;
  eventId: Id;
  at: Date;
}

const voteSchema = new mongoose.Schema<VoteDoc>(
  {
    _id: { type: String, required: true },
    questionId: { type: String, required: true },
    personId: { type: String, required: true },
    eventId: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'votes', versionKey: false },
);
voteSchema.index({ questionId: 1, personId: 1 }, { unique: true });
// What a person voted for in an event.
voteSchema.index({ eventId: 1, personId: 1 });
export const Vote = mongoose.model('Vote', voteSchema);
