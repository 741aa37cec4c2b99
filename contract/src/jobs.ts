import { z } from 'zod';
import { Id } from './id.ts';

/** Name of the one BullMQ queue and the prefix of its keys. */
export const queueName = 'follow-up';

/** A job carries ids only; the handler reads the truth from MongoDB. `outboxId` is the row it fulfils. */
export const jobs = {
  /** An event has ended: make an outbox row for each unanswered question. */
  'event-ended': z.object({ outboxId: Id, eventId: Id }),
  /** One unanswered question becomes (or already is) one lead. */
  'question-lead': z.object({ outboxId: Id, questionId: Id }),
} as const;
export type JobName = keyof typeof jobs;
export type JobData<N extends JobName> = z.infer<(typeof jobs)[N]>;
