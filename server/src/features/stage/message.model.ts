import mongoose from 'mongoose';
import type { Id } from '@jingqi/contract';

/** Something said backstage; `_id` is made by who says it. */
export interface MessageDoc {
  _id: Id;
  eventId: Id;
  personId: Id;
  name: string;
  role: string;
  text: string;
  at: Date;
}

const messageSchema = new mongoose.Schema<MessageDoc>(
  {
    _id: { type: String, required: true },
    eventId: { type: String, required: true },
    personId: { type: String, required: true },
    name: { type: String, default: '' },
    role: { type: String, required: true },
    text: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'backstageMessages', versionKey: false },
);
messageSchema.index({ eventId: 1, at: -1 });
export const Message = mongoose.model('BackstageMessage', messageSchema);
