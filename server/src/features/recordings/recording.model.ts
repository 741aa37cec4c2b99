import { RecordingState, type Id } from '@jingqi/contract';
import mongoose from 'mongoose';

/** A stretch of a recording without a break. `at`: when it was; `offsetMs`: where it begins in the replay. */
export interface RecordedPart {
  at: Date;
  offsetMs: number;
  durationMs: number;
}

/** Where the files of a recording are. none: nowhere any more. */
export type RecordingPlace = 'folder' | 's3' | 'none';

/** What was recorded of one event; `_id` is the event's. */
export interface RecordingDoc {
  _id: Id;
  /** Grows with each change; what is decided names the one it was decided on. */
  revision: number;
  state: RecordingState;
  beganAt: Date;
  /** Null until it is closed: counted and dated. */
  endedAt: Date | null;
  durationMs: number;
  bytes: number;
  /** As counted when it was closed; empty before. */
  parts: RecordedPart[];
  keepUntil: Date | null;
  held: boolean;
  /** Why it is withdrawn, and why it is held; empty when it is not. */
  withdrawnFor: string;
  heldFor: string;
  place: RecordingPlace;
}

const recordingSchema = new mongoose.Schema<RecordingDoc>(
  {
    _id: { type: String, required: true },
    revision: { type: Number, required: true },
    state: { type: String, enum: RecordingState.options, required: true },
    beganAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    durationMs: { type: Number, default: 0 },
    bytes: { type: Number, default: 0 },
    parts: [
      new mongoose.Schema<RecordedPart>(
        {
          at: { type: Date, required: true },
          offsetMs: { type: Number, required: true },
          durationMs: { type: Number, required: true },
        },
        { _id: false, id: false },
      ),
    ],
    keepUntil: { type: Date, default: null },
    held: { type: Boolean, default: false },
    withdrawnFor: { type: String, default: '' },
    heldFor: { type: String, default: '' },
    place: { type: String, enum: ['folder', 's3', 'none'], required: true },
  },
  { collection: 'recordings', versionKey: false },
);
// The console's list.
recordingSchema.index({ beganAt: -1 });
export const Recording = mongoose.model('Recording', recordingSchema);
