import type {
  BackstageView,
  EventView,
  MeetingView,
  OwnQuestion,
  PublicQuestion,
  RoomMessage,
  Snapshot,
  StaffQuestion,
  StageView,
} from '@jingqi/contract';
import { inOrder } from './questionOrder.ts';

/** What the facts of an event add up to. `staffQuestions` and `backstage` are null where they are not this role's business. */
export interface Known {
  readonly event: EventView;
  readonly stage: StageView;
  /** Pinned first, then on air, then by votes; answered ones last. */
  readonly questions: readonly PublicQuestion[];
  /** Latest first. */
  readonly mine: readonly OwnQuestion[];
  readonly voted: readonly string[];
  readonly viewers: number;
  readonly staffQuestions: readonly StaffQuestion[] | null;
  readonly backstage: BackstageView | null;
  /** Applause since this page was opened. */
  readonly claps: number;
  /** Of my meetings, those that changed since this page was opened, and what was written in them. */
  readonly meetings: readonly MeetingView[];
  readonly said: readonly RoomMessage[];
  /** As of when this is known, in ms since the epoch by the server's clock: the latest fact's, or the snapshot's. */
  readonly asOf: number;
}

/** What a page gathers that no snapshot tells again. */
export type Gathered = Pick<Known, 'claps' | 'meetings' | 'said'>;

/** `asOf`: when the snapshot was taken, in ms since the epoch by the server's clock. */
export function knownFrom(snapshot: Snapshot, { claps, meetings, said }: Gathered, asOf: number): Known {
  const { staffQuestions = null, backstage = null, questions, ...rest } = snapshot;
  return { ...rest, questions: inOrder(questions), staffQuestions, backstage, claps, meetings, said, asOf };
}
