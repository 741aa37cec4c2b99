import mongoose from 'mongoose';
import type { Id, ReadyMarks } from '@jingqi/contract';

/** A place backstage. */
export interface SeatDoc {
  _id: Id;
  eventId: Id;
  personId: Id;
  role: 'host' | 'speaker';
  name: string;
  office: string;
  ready: boolean;
  marks: ReadyMarks;
  onAir: boolean;
  present: boolean;
  /** When a process last held a connection of theirs; old means that the process died. */
  seenAt: Date | null;
  absentSince: Date | null;
}

const seatSchema = new mongoose.Schema<SeatDoc>(
  {
    _id: { type: String, required: true },
    eventId: { type: String, required: true },
    personId: { type: String, required: true },
    role: { type: String, enum: ['host', 'speaker'], required: true },
    name: { type: String, default: '' },
    office: { type: String, default: '' },
    ready: { type: Boolean, default: false },
    marks: {
      type: new mongoose.Schema(
        {
          picture: { type: Boolean, required: true },
          sound: { type: Boolean, required: true },
          network: { type: Boolean, required: true },
        },
        { _id: false },
      ),
      required: true,
    },
    onAir: { type: Boolean, default: false },
    present: { type: Boolean, default: false },
    seenAt: { type: Date, default: null },
    absentSince: { type: Date, default: null },
  },
  { collection: 'seats', versionKey: false },
);
seatSchema.index({ eventId: 1, personId: 1 }, { unique: true });
// The clock looks for seats whose process died, and for seats on air whose person is away.
seatSchema.index({ present: 1, seenAt: 1 });
seatSchema.index({ onAir: 1, present: 1, absentSince: 1 });
export const Seat = mongoose.model('Seat', seatSchema);
