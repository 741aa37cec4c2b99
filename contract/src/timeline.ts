import { z } from 'zod';
import { EventView } from './event.ts';
import { Id } from './id.ts';
import { MeetingView, RoomMessage } from './meeting.ts';
import { PackagingState } from './packaging.ts';
import { OwnQuestion, PublicQuestion, StaffQuestion } from './question.ts';
import { BackstageMessage, SeatView, StageView } from './stage.ts';
import { Instant } from './text.ts';

/** A stream is one audience of one event; `person/<id>` is one person. Its facts are numbered without a gap from 1. */
export const StreamName = z.string().regex(/^[0-9a-f-]{36}\/(everyone|staff|backstage|person\/[0-9a-f-]{36})$/u);
export type StreamName = z.infer<typeof StreamName>;

export const streamOf = {
  everyone: (eventId: Id): StreamName => `${eventId}/everyone`,
  staff: (eventId: Id): StreamName => `${eventId}/staff`,
  backstage: (eventId: Id): StreamName => `${eventId}/backstage`,
  person: (eventId: Id, personId: Id): StreamName => `${eventId}/person/${personId}`,
};

/** Every fact (past tense) and its payload. */
export const facts = {
  /** everyone: the event's own description changed. */
  'event:changed': z.object({ event: EventView }),
  /** everyone: the stage as it is now. */
  'stage:changed': z.object({ stage: StageView }),
  /** everyone: a question was released, or a released one changed. */
  'question:released': z.object({ question: PublicQuestion }),
  /** everyone: a released question is gone (merged). */
  'question:withdrawn': z.object({ questionId: Id }),
  /** staff: raised or changed, whatever its state. */
  'question:changed': z.object({ question: StaffQuestion }),
  /** person: mine. */
  'question:mine': z.object({ question: OwnQuestion }),
  /** backstage */
  'seat:changed': z.object({ seat: SeatView }),
  'seat:removed': z.object({ personId: Id }),
  'packaging:changed': z.object({ packaging: PackagingState }),
  'backstage:said': z.object({ message: BackstageMessage }),
  /** person: invited on stage by staff (`given`), or brought back among the viewers. */
  'seat:given': z.object({ eventId: Id }),
  'seat:taken': z.object({ eventId: Id }),
  /** person: a meeting of mine, as I see it. */
  'meeting:changed': z.object({ meeting: MeetingView }),
  'meeting:said': z.object({ meetingId: Id, message: RoomMessage }),
} as const;
export type FactName = keyof typeof facts;
export const FactName = z.enum(Object.keys(facts) as [FactName, ...FactName[]]);
export type FactPayload<F extends FactName> = z.infer<(typeof facts)[F]>;

/** A fact on the wire (socket event `fact`). `payload` is parsed by `facts[fact]`. */
export const FactRow = z.object({
  stream: StreamName,
  seq: z.int().positive(),
  fact: FactName,
  payload: z.unknown(),
  at: Instant,
});
export type FactRow = z.infer<typeof FactRow>;

export type ParsedFact = {
  [F in FactName]: { stream: StreamName; seq: number; fact: F; payload: FactPayload<F>; at: Instant };
}[FactName];

/** The row with its payload checked by the schema of its fact. Throws ZodError. */
export function parseFact(row: unknown): ParsedFact {
  const { payload, ...rest } = FactRow.parse(row);
  return { ...rest, payload: facts[rest.fact].parse(payload) } as ParsedFact;
}

/** Socket event `pulse`, one frame a room a tick: the last one wins, never in the timeline. */
export const Pulse = z.object({
  eventId: Id,
  /** Distinct persons watching. */
  viewers: z.int(),
  /** Votes of questions that changed since the last frame. */
  votes: z.record(Id, z.int()),
  /** Reactions since the last frame. */
  claps: z.int(),
  at: Instant,
});
export type Pulse = z.infer<typeof Pulse>;
export const pulseTickMs = 1_000;
