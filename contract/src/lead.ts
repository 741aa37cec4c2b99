import { z } from 'zod';
import { Id } from './id.ts';
import { Instant } from './text.ts';

export const LeadKind = z.enum(['unansweredQuestion']);
export const LeadState = z.enum(['open', 'inProgress', 'done']);

/** A follow-up owed to a person: what staff see in the list. One a natural key (for a question: the question). */
export const LeadView = z.object({
  id: Id,
  kind: LeadKind,
  state: LeadState,
  eventId: Id,
  eventTitle: z.string(),
  questionId: Id,
  text: z.string(),
  personName: z.string(),
  enterprise: z.string(),
  /** Masked, as 138****1234. */
  contact: z.string(),
  createdAt: Instant,
});
export type LeadView = z.infer<typeof LeadView>;

/** A page of a list: `next` is the cursor of the following page, null at the end. */
export const LeadPage = z.object({ items: z.array(LeadView), next: z.string().nullable(), total: z.int() });

/** A message as the sender took it (development: shown to operators; the code of a one-time code is in `text`). */
export const SentMessage = z.object({
  id: Id,
  to: z.string(),
  channel: z.enum(['sms', 'mail']),
  text: z.string(),
  at: Instant,
});
export type SentMessage = z.infer<typeof SentMessage>;
