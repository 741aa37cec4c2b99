import { QuestionState, type Answer, type Id } from '@jingqi/contract';
import mongoose from 'mongoose';

/** One question to one event. */
export interface QuestionDoc {
  _id: Id;
  eventId: Id;
  askerId: Id;
  /** As the asker was called when they asked. */
  askerName: string;
  enterprise: string;
  anonymous: boolean;
  text: string;
  state: QuestionState;
  /** Asked before the broadcast went on air. */
  ahead: boolean;
  reason: string;
  mergedInto: Id | null;
  /** Whether the one it was merged into is released: only then may its asker learn which one. */
  isMergeShown: boolean;
  mergedCount: number;
  votes: number;
  pinned: boolean;
  onAir: boolean;
  /** When it was taken up on air, or else answered by voice; null when it was not. */
  airedAt: Date | null;
  answer: Answer | null;
  edits: { before: string; by: string; at: Date }[];
  raisedAt: Date;
  releasedAt: Date | null;
}

const editSchema = new mongoose.Schema<QuestionDoc['edits'][number]>(
  { before: { type: String, required: true }, by: { type: String, default: '' }, at: { type: Date, required: true } },
  { _id: false },
);

const questionSchema = new mongoose.Schema<QuestionDoc>(
  {
    _id: { type: String, required: true },
    eventId: { type: String, required: true },
    askerId: { type: String, required: true },
    askerName: { type: String, default: '' },
    enterprise: { type: String, default: '' },
    anonymous: { type: Boolean, required: true },
    text: { type: String, required: true },
    state: { type: String, enum: QuestionState.options, required: true },
    ahead: { type: Boolean, required: true },
    reason: { type: String, default: '' },
    mergedInto: { type: String, default: null },
    isMergeShown: { type: Boolean, default: false },
    mergedCount: { type: Number, default: 0 },
    votes: { type: Number, default: 0 },
    pinned: { type: Boolean, default: false },
    onAir: { type: Boolean, default: false },
    airedAt: { type: Date, default: null },
    answer: { type: mongoose.Schema.Types.Mixed, default: null },
    edits: { type: [editSchema], default: [] },
    raisedAt: { type: Date, required: true },
    releasedAt: { type: Date, default: null },
  },
  { collection: 'questions', versionKey: false },
);
// Released ones, those on top first; the pinned ones; those that wait; those without an answer.
questionSchema.index({ eventId: 1, state: 1, pinned: -1, votes: -1, raisedAt: -1 });
// The latest of an event, for staff.
questionSchema.index({ eventId: 1, raisedAt: -1 });
questionSchema.index({ eventId: 1, onAir: 1 });
questionSchema.index({ askerId: 1, raisedAt: -1 });
questionSchema.index({ mergedInto: 1 });
export const Question = mongoose.model('Question', questionSchema);
