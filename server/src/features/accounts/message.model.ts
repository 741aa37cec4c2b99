import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';

/** A message the development sender took: shown to operators instead of reaching a phone. */
export interface MessageDoc {
  _id: Id;
  to: string;
  channel: 'sms' | 'mail';
  text: string;
  at: Date;
}

const messageSchema = new mongoose.Schema<MessageDoc>(
  {
    _id: { type: String, required: true },
    to: { type: String, required: true },
    channel: { type: String, enum: ['sms', 'mail'], required: true },
    text: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'messages', versionKey: false },
);
messageSchema.index({ at: 1 }, { expireAfterSeconds: 30 * 24 * 3_600 });
export const Message = mongoose.model('Message', messageSchema);
