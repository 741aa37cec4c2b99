import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';

export interface Attachment {
  name: string;
  /** MIME type; of a calendar with its method. */
  type: string;
  content: string;
}

/** A message owed to a person since an act, until it was handed over. */
export interface OutgoingDoc {
  _id: Id;
  to: string;
  subject: string;
  text: string;
  attachment: Attachment | null;
  state: 'owed' | 'sent';
  createdAt: Date;
  sentAt: Date | null;
}

const text = { type: String, required: true } as const;

const outgoingSchema = new mongoose.Schema<OutgoingDoc>(
  {
    _id: text,
    to: text,
    subject: text,
    text,
    attachment: {
      type: new mongoose.Schema<Attachment>({ name: text, type: text, content: text }, { _id: false, id: false }),
      default: null,
    },
    state: { type: String, enum: ['owed', 'sent'], required: true },
    createdAt: { type: Date, required: true },
    sentAt: { type: Date, default: null },
  },
  { collection: 'outgoingMessages', versionKey: false },
);
// What was sent is of no use after a month, and personal.
outgoingSchema.index({ sentAt: 1 }, { expireAfterSeconds: 30 * 24 * 3_600 });
export const OutgoingMessage = mongoose.model('OutgoingMessage', outgoingSchema);
