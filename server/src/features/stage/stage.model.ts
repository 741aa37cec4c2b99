import mongoose from 'mongoose';
import { PackagingState, type Id, type StageState } from '@jingqi/contract';

/** An item of the run of show when it began, as it was called then. */
export interface BegunCue {
  cueId: Id;
  title: string;
  at: Date;
}

/** The stage of one event; `_id` is the event's. */
export interface StageDoc {
  _id: Id;
  /** Grows with each change of what viewers see or of who may publish. */
  version: number;
  state: StageState;
  liveAt: Date | null;
  endedAt: Date | null;
  cueId: Id | null;
  cueStartedAt: Date | null;
  /** Items of the run of show as they really began, oldest first, at most `cuesKept`. */
  cues: BegunCue[];
  announcement: { id: Id; text: string; at: Date } | null;
  slate: string | null;
  /** Whether it is packaged as HLS and recorded. */
  hls: boolean;
  /** What the media node says of that. */
  packaging: PackagingState;
  /** The media node it is on; not part of `version`: it moves when the node is gone. */
  nodeId: string | null;
}

const stageSchema = new mongoose.Schema<StageDoc>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    state: { type: String, enum: ['idle', 'countdown', 'live', 'ended'], required: true },
    liveAt: { type: Date, default: null },
    endedAt: { type: Date, default: null },
    cueId: { type: String, default: null },
    cueStartedAt: { type: Date, default: null },
    cues: [
      new mongoose.Schema<BegunCue>(
        {
          cueId: { type: String, required: true },
          title: { type: String, required: true },
          at: { type: Date, required: true },
        },
        { _id: false, id: false },
      ),
    ],
    announcement: {
      type: new mongoose.Schema(
        {
          id: { type: String, required: true },
          text: { type: String, required: true },
          at: { type: Date, required: true },
        },
        { _id: false, id: false },
      ),
      default: null,
    },
    slate: { type: String, default: null },
    hls: { type: Boolean, default: true },
    packaging: { type: String, enum: PackagingState.options, default: 'off' },
    nodeId: { type: String, default: null },
  },
  { collection: 'stages', versionKey: false },
);
// The clock looks for countdowns that are over, stages on air, and those that ended a moment ago.
stageSchema.index({ state: 1, liveAt: 1 });
stageSchema.index({ state: 1, endedAt: 1 });
// The clock looks for stages that are packaged no longer.
stageSchema.index({ packaging: 1 });
export const Stage = mongoose.model('Stage', stageSchema);
