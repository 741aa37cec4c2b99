import type { EventRole, EventView, StageView } from '@jingqi/contract';
import type { ConnectionState } from './line.ts';
import type { Known } from './known.ts';

/** A question on its way to the server. */
export interface PendingQuestion {
  readonly id: string;
  readonly text: string;
  readonly anonymous: boolean;
}

/** Everything a page may show of an event it follows. */
export interface SessionView extends Omit<Known, 'event' | 'stage'> {
  readonly connection: ConnectionState;
  /** refused: see `refusal` (an ApiError: SIGN_IN_REQUIRED, NOT_FOUND, …). */
  readonly phase: 'entering' | 'entered' | 'refused';
  readonly refusal: unknown;
  /** How often it was entered: what must be said anew after a loss of the line is said when this grows. */
  readonly entries: number;
  readonly role: EventRole | null;
  readonly personId: string | null;
  readonly name: string;
  readonly event: EventView | null;
  readonly stage: StageView | null;
  readonly pending: readonly PendingQuestion[];
  /** What the server's clock is ahead of ours, in ms. */
  readonly offsetMs: number;
}

export const emptyView: SessionView = {
  connection: { kind: 'connecting' },
  phase: 'entering',
  refusal: null,
  entries: 0,
  role: null,
  personId: null,
  name: '',
  event: null,
  stage: null,
  questions: [],
  mine: [],
  pending: [],
  voted: [],
  viewers: 0,
  staffQuestions: null,
  backstage: null,
  claps: 0,
  meetings: [],
  said: [],
  asOf: 0,
  offsetMs: 0,
};
