import { z } from 'zod';
import { EventView } from './event.ts';
import { Id } from './id.ts';
import { OwnQuestion, PublicQuestion, StaffQuestion } from './question.ts';
import { EventRole } from './roles.ts';
import { BackstageView, StageView } from './stage.ts';
import { Instant } from './text.ts';
import { FactRow, StreamName } from './timeline.ts';

/** `after`: the last number I have of each stream; absent: I come anew. */
export const EnterSession = z.object({ eventId: Id, after: z.record(StreamName, z.int().nonnegative()).optional() });

/** Everything the screen needs, as of `heads`. Absent parts are not this role's business. */
export const Snapshot = z.object({
  event: EventView,
  stage: StageView,
  questions: z.array(PublicQuestion),
  mine: z.array(OwnQuestion),
  /** Questions I voted for. */
  voted: z.array(Id),
  viewers: z.int(),
  staffQuestions: z.array(StaffQuestion).optional(),
  backstage: BackstageView.optional(),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** `missed`: what came after `after`, in order. `snapshot` when I came anew or what I missed is too much or too old. */
export const Entered = z.object({
  role: EventRole,
  personId: Id,
  name: z.string(),
  /** The streams this connection now follows, with their latest numbers. */
  heads: z.record(StreamName, z.int().nonnegative()),
  snapshot: Snapshot.nullable(),
  missed: z.array(FactRow),
  now: Instant,
});
export type Entered = z.infer<typeof Entered>;

export const ReadStream = z.object({ stream: StreamName, after: z.int().nonnegative() });
/** `complete: false`: too much is missing; enter again for a snapshot. */
export const StreamPart = z.object({ rows: z.array(FactRow), complete: z.boolean() });
/** More missed facts than this answer with a snapshot instead. */
export const missedLimit = 500;
