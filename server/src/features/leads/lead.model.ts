import { LeadKind, LeadState, type Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { z } from 'zod';

/** A follow-up owed to a person. */
export interface LeadDoc {
  _id: Id;
  /** What makes it one of a kind: `question:<id>`. */
  naturalKey: string;
  kind: z.infer<typeof LeadKind>;
  state: z.infer<typeof LeadState>;
  eventId: Id;
  eventTitle: string;
  questionId: Id;
  text: string;
  personId: Id;
  personName: string;
  enterprise: string;
  createdAt: Date;
}

const leadSchema = new mongoose.Schema<LeadDoc>(
  {
    _id: { type: String, required: true },
    naturalKey: { type: String, required: true },
    kind: { type: String, enum: LeadKind.options, required: true },
    state: { type: String, enum: LeadState.options, required: true },
    eventId: { type: String, required: true },
    eventTitle: { type: String, default: '' },
    questionId: { type: String, required: true },
    text: { type: String, required: true },
    personId: { type: String, required: true },
    personName: { type: String, default: '' },
    enterprise: { type: String, default: '' },
    createdAt: { type: Date, required: true },
  },
  { collection: 'leads', versionKey: false },
);
leadSchema.index({ naturalKey: 1 }, { unique: true });
leadSchema.index({ createdAt: -1, _id: -1 });
leadSchema.index({ eventId: 1, createdAt: -1, _id: -1 });
export const Lead = mongoose.model('Lead', leadSchema);
