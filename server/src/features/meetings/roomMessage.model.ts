import type { Id, MeetingSide } from '@jingqi/contract';
import mongoose from 'mongoose';

/** Something written in the room of a meeting. */
export interface RoomMessageDoc {
  _id: Id;
  meetingId: Id;
  personId: Id;
  side: MeetingSide;
  name: string;
  text: string;
  at: Date;
}

const roomMessageSchema = new mongoose.Schema<RoomMessageDoc>(
  {
    _id: { type: String, required: true },
    meetingId: { type: String, required: true },
    personId: { type: String, required: true },
    side: { type: String, required: true },
    name: { type: String, required: true },
    text: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'roomMessages', versionKey: false },
);
roomMessageSchema.index({ meetingId: 1, at: -1 });
roomMessageSchema.index({ at: 1 }, { expireAfterSeconds: 30 * 24 * 3_600 });
export const RoomMessage = mongoose.model('RoomMessage', roomMessageSchema);
