import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';

/**
 * Evidence that a person was there: the minutes in which a process held a connection of theirs, and those in which picture
 * or sound flowed. Sets, so that a minute that several processes or tabs saw counts once.
 */
export interface AttendanceDoc {
  /** `event/person`. */
  _id: string;
  eventId: Id;
  /** An account's, or a guest's session. */
  personId: Id;
  /** Minutes since the epoch. */
  minutes: number[];
  mediaMinutes: number[];
  firstAt: Date;
  checkedInAt: Date | null;
}

const attendanceSchema = new mongoose.Schema<AttendanceDoc>(
  {
    _id: { type: String, required: true },
    eventId: { type: String, required: true },
    personId: { type: String, required: true },
    minutes: { type: [Number], default: [] },
    mediaMinutes: { type: [Number], default: [] },
    firstAt: { type: Date, required: true },
    checkedInAt: { type: Date, default: null },
  },
  { collection: 'attendance', versionKey: false },
);
attendanceSchema.index({ eventId: 1 });
attendanceSchema.index({ personId: 1, firstAt: 1 });
export const Attendance = mongoose.model('Attendance', attendanceSchema);

export const attendanceId = (eventId: Id, personId: Id): string => `${eventId}/${personId}`;
export const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000);
