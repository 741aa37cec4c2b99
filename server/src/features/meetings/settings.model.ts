import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';

/** The meeting slots of an event; its id is the event's. */
export interface MeetingSettingsDoc {
  _id: Id;
  open: boolean;
  firstStartsAt: Date;
  lengthMinutes: number;
  gapMinutes: number;
  slots: number;
  tables: number;
  requestMinutes: number;
  revision: number;
}

const number = { type: Number, required: true } as const;
const settingsSchema = new mongoose.Schema<MeetingSettingsDoc>(
  {
    _id: { type: String, required: true },
    open: { type: Boolean, required: true },
    firstStartsAt: { type: Date, required: true },
    lengthMinutes: number,
    gapMinutes: number,
    slots: number,
    tables: number,
    requestMinutes: number,
    revision: number,
  },
  { collection: 'meetingSettings', versionKey: false },
);
export const MeetingSettings = mongoose.model('MeetingSettings', settingsSchema);
