import { z } from 'zod';
import { Id } from './id.ts';
import { Instant, line, paragraph } from './text.ts';

/**
 * awaitingReview: nobody but the asker and the moderators. released: everybody. merged: lives on in another.
 * rejected: the asker and the moderators, with the reason. answered: released and answered.
 */
export const QuestionState = z.enum(['awaitingReview', 'released', 'answered', 'merged', 'rejected']);
export type QuestionState = z.infer<typeof QuestionState>;

export const QuestionText = paragraph(2, 500);

/** `text` for a written answer; `offsetMs` for a spoken one: ms since the broadcast went on air. */
export const Answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('voice'), offsetMs: z.int().nonnegative(), at: Instant }),
  z.object({ kind: z.literal('text'), text: z.string(), at: Instant, by: z.string() }),
]);
export type Answer = z.infer<typeof Answer>;

/** What everybody may see of a released question: no account, no contact; the name masked (王**) or empty when anonymous. */
export const PublicQuestion = z.object({
  id: Id,
  text: z.string(),
  state: z.enum(['released', 'answered']),
  askerName: z.string(),
  enterprise: z.string(),
  anonymous: z.boolean(),
  votes: z.int().nonnegative(),
  pinned: z.boolean(),
  onAir: z.boolean(),
  answer: Answer.nullable(),
  releasedAt: Instant,
});
export type PublicQuestion = z.infer<typeof PublicQuestion>;

/** What the asker sees of theirs. */
export const OwnQuestion = z.object({
  id: Id,
  eventId: Id,
  text: z.string(),
  state: QuestionState,
  anonymous: z.boolean(),
  /** Why it was not released; empty otherwise. */
  reason: z.string(),
  mergedInto: Id.nullable(),
  answer: Answer.nullable(),
  votes: z.int(),
  raisedAt: Instant,
});
export type OwnQuestion = z.infer<typeof OwnQuestion>;

/** What moderators and operators see. */
export const StaffQuestion = z.object({
  id: Id,
  eventId: Id,
  text: z.string(),
  state: QuestionState,
  anonymous: z.boolean(),
  askerId: Id,
  askerName: z.string(),
  enterprise: z.string(),
  /** Asked before the broadcast went on air. */
  ahead: z.boolean(),
  reason: z.string(),
  mergedInto: Id.nullable(),
  mergedCount: z.int(),
  votes: z.int(),
  pinned: z.boolean(),
  onAir: z.boolean(),
  answer: Answer.nullable(),
  /** Trace of edits: what it said before, who changed it, when. */
  edits: z.array(z.object({ before: z.string(), by: z.string(), at: Instant })),
  raisedAt: Instant,
  releasedAt: Instant.nullable(),
});
export type StaffQuestion = z.infer<typeof StaffQuestion>;

export const RaiseQuestion = z.object({ id: Id, eventId: Id, text: QuestionText, anonymous: z.boolean() });
export type RaiseQuestion = z.infer<typeof RaiseQuestion>;
export const QuestionRef = z.object({ eventId: Id, questionId: Id });
export type QuestionRef = z.infer<typeof QuestionRef>;
export const EditQuestion = QuestionRef.extend({ text: QuestionText });
export const MergeQuestion = QuestionRef.extend({ intoId: Id });
export const RejectQuestion = QuestionRef.extend({ reason: line(2, 200) });
export const PinQuestion = QuestionRef.extend({ pinned: z.boolean() });
export const AirQuestion = QuestionRef.extend({ onAir: z.boolean() });
/** Without `text` the answer was spoken, at the moment of the command. */
export const AnswerQuestion = QuestionRef.extend({ text: paragraph(1, 2000).optional() });
