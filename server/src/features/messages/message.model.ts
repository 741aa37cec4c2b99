import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';

/** A message the development sink took: shown to operators instead of reaching a phone or a mailbox. */
export interface MessageDoc {
  _id: Id;
  to: string;
  channel: 'sms' | 'mail';
  /** Empty for SMS. */
  subject: string;
  text: string;
  /** Name of the attached file; null: there is none. */
  attachment: string | null;
  at: Date;
}

const messageSchema = new mongoose.Schema<MessageDoc>(
  {
    _id: { type: String, required: true },
    to: { type: String, required: true },
    channel: { type: String, enum: ['sms', 'mail'], required: true },
    subject: { type: String, default: '' },
    text: { type: String, required: true },
    attachment: { type: String, default: null },
    at: { type: Date, required: true },
  },
  { collection: 'messages', versionKey: false },
);
messageSchema.index({ at: 1 }, { expireAfterSeconds: 30 * 24 * 3_600 });
export const Message = mongoose.model('Message', messageSchema);
