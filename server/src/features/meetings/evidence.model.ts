import type { Id, PartySide } from '@jingqi/contract';
import mongoose from 'mongoose';

/** What socket and media node say of one party while the room was open. */
export interface PartyEvidence {
  /** Beats of its page, one each 5 s. */
  beats: number;
  /** Beats that told of a poor link or none. */
  poorBeats: number;
  lastBeatAt: Date | null;
  /** The latest beat's link was good. */
  isLinkGood: boolean;
  /** It left on purpose and has not come back. */
  hasLeft: boolean;
  /** Time with picture or sound going either way, in ms, by samples. */
  mediaMs: number;
  /** Time without them after they had begun, while it seemed to want them, in ms. */
  brokenMs: number;
  /** The node's counters at the latest sample. */
  sent: number;
  received: number;
}

/** The evidence of one meeting; its id is the meeting's. */
export interface EvidenceDoc extends Record<PartySide, PartyEvidence> {
  _id: Id;
  /** Time in which both had picture or sound, in ms. */
  togetherMs: number;
  sampledAt: Date | null;
}

const count = { type: Number, default: 0 } as const;
const partySchema = new mongoose.Schema<PartyEvidence>(
  {
    beats: count,
    poorBeats: count,
    lastBeatAt: { type: Date, default: null },
    isLinkGood: { type: Boolean, default: true },
    hasLeft: { type: Boolean, default: false },
    mediaMs: count,
    brokenMs: count,
    sent: count,
    received: count,
  },
  { _id: false, id: false },
);
const evidenceSchema = new mongoose.Schema<EvidenceDoc>(
  {
    _id: { type: String, required: true },
    investor: { type: partySchema, default: () => ({}) },
    enterprise: { type: partySchema, default: () => ({}) },
    togetherMs: count,
    sampledAt: { type: Date, default: null },
  },
  { collection: 'meetingEvidence', versionKey: false },
);
export const Evidence = mongoose.model('MeetingEvidence', evidenceSchema);

export const noEvidence = (): PartyEvidence => ({
  beats: 0,
  poorBeats: 0,
  lastBeatAt: null,
  isLinkGood: true,
  hasLeft: false,
  mediaMs: 0,
  brokenMs: 0,
  sent: 0,
  received: 0,
});

/** The evidence so far; of nothing when nobody came. */
export async function readEvidence(meetingId: Id): Promise<EvidenceDoc> {
  const found = await Evidence.findById(meetingId).lean<EvidenceDoc>();
  return found ?? { _id: meetingId, investor: noEvidence(), enterprise: noEvidence(), togetherMs: 0, sampledAt: null };
}
