import type {
  BackstageView,
  EventView,
  OwnQuestion,
  PublicQuestion,
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
}

export function knownFrom(snapshot: Snapshot, claps = 0): Known {
  const { staffQuestions = null, backstage = null, questions, ...rest } = snapshot;
  return { ...rest, questions: inOrder(questions), staffQuestions, backstage, claps };
}
