import mongoose from 'mongoose';
import type { FactName, StreamName } from '@jingqi/contract';

export interface TimelineRow {
  stream: StreamName;
  seq: number;
  fact: FactName;
  payload: unknown;
  at: Date;
}

const timelineSchema = new mongoose.Schema<TimelineRow>(
  {
    stream: { type: String, required: true },
    seq: { type: Number, required: true },
    fact: { type: String, required: true },
    payload: { type: mongoose.Schema.Types.Mixed, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'timeline', versionKey: false, minimize: false },
);
timelineSchema.index({ stream: 1, seq: 1 }, { unique: true });
// The sweep for rows whose process died between commit and publish.
timelineSchema.index({ at: 1 });
export const Timeline = mongoose.model('Timeline', timelineSchema);

/** The last number given in each stream. `holds` counts acts that only wanted to meet others here. */
export interface StreamHeadRow {
  _id: StreamName;
  seq: number;
  holds: number;
}
const streamHeadSchema = new mongoose.Schema<StreamHeadRow>(
  { _id: { type: String, required: true }, seq: { type: Number, default: 0 }, holds: { type: Number, default: 0 } },
  { collection: 'streamHeads', versionKey: false },
);
export const StreamHead = mongoose.model('StreamHead', streamHeadSchema);
