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
  /** A message goes to its person. */
  'send-message': z.object({ outboxId: Id, messageId: Id }),
  /** Due when the offer of a place has run out: it goes to the next in line. */
  'offer-lapse': z.object({ outboxId: Id, registrationId: Id }),
  /** An event was changed or called off: its registrants are told, a portion at a time. */
  'tell-registrants': z.object({ outboxId: Id, eventId: Id }),
  /** A request for a meeting may have waited too long. */
  'meeting-expire': z.object({ outboxId: Id, meetingId: Id }),
  /** A meeting begins in an hour, or in ten minutes. */
  'meeting-reminder': z.object({ outboxId: Id, meetingId: Id }),
  /** An event was called off: so are its meetings. */
  'meetings-called-off': z.object({ outboxId: Id, eventId: Id }),
  /** Somebody is no longer to be met (gave up the place, or the consent to be shown to investors): nor are they. */
  'matching-withdrawn': z.object({ outboxId: Id, registrationId: Id }),
  /** A broadcast has ended: its recording is counted and dated. */
  'recording-close': z.object({ outboxId: Id, eventId: Id }),
  /** A closed recording is moved to the store for good, then its folder goes. */
  'recording-archive': z.object({ outboxId: Id, eventId: Id }),
  /** Due when a recording has been kept long enough. Nothing to do when it is held or its date has moved. */
  'recording-remove': z.object({ outboxId: Id, eventId: Id, revision: z.int() }),
  /** A lead was made or changed: enrich, join doubles, route, set its due date, tell. Nothing to do for an older `revision`. */
  'lead-sync': z.object({ outboxId: Id, leadId: Id, revision: z.int() }),
  /** Due a working day before the lead is. Nothing to do when it is done or its due date has moved. */
  'lead-remind': z.object({ outboxId: Id, leadId: Id, revision: z.int() }),
  /** Due when the lead is: nobody has done it. */
  'lead-escalate': z.object({ outboxId: Id, leadId: Id, revision: z.int() }),
} as const;
export type JobName = keyof typeof jobs;
export type JobData<N extends JobName> = z.infer<(typeof jobs)[N]>;
