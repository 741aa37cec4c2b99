import { z } from 'zod';
import { Chain, District, Instrument, Tier } from './city.ts';
import { EventView } from './event.ts';
import { Id } from './id.ts';
import { Instant } from './text.ts';

/** How many of a whole are of each kind; kinds without any are absent. `unknown`: the register does not say. */
const shares = <K extends z.ZodType<string>>(key: K) =>
  z.array(z.object({ key: z.union([key, z.literal('unknown')]), count: z.int().nonnegative() }));

/** What came of an event: counted from what is in the database, at `countedAt`. */
export const EventReport = z.object({
  event: EventView,
  countedAt: Instant,
  registered: z.object({
    /** All registrations ever made, whatever became of them. */
    total: z.int(),
    approved: z.int(),
    waitlisted: z.int(),
    refused: z.int(),
    cancelled: z.int(),
    enterprises: z.int(),
  }),
  attended: z.object({
    /** Distinct persons, signed in or not, with at least one minute of evidence. */
    persons: z.int(),
    enterprises: z.int(),
    /** Persons of an enterprise that had attended no event before. */
    firstTimers: z.int(),
    checkedIn: z.int(),
    /** Minutes a person, rounded to a tenth. */
    averageMinutes: z.number(),
    peak: z.int(),
    peakAt: Instant.nullable(),
    byDistrict: shares(District),
    byChain: shares(Chain),
    byTier: shares(Tier),
    /** Persons present in each minute on air, in order. */
    curve: z.array(z.object({ at: Instant, persons: z.int() })),
  }),
  questions: z.object({
    asked: z.int(),
    released: z.int(),
    answered: z.int(),
    /** From asking (going on air, for those asked ahead) to the answer, the middle one, ms; null when none was answered. */
    medianAnswerMs: z.int().nullable(),
  }),
  meetings: z.object({
    requested: z.int(),
    planned: z.int(),
    held: z.int(),
    lost: z.int(),
    /** Why those that were asked for did not take place. */
    lostWhy: z.array(
      z.object({
        why: z.enum(['declined', 'expired', 'cancelled', 'absent', 'withoutMedia', 'network', 'tooShort']),
        count: z.int(),
      }),
    ),
  }),
  leads: z.object({
    total: z.int(),
    byState: z.array(z.object({ state: z.string(), count: z.int() })),
    byKind: z.array(z.object({ kind: z.string(), count: z.int() })),
    overdue: z.int(),
  }),
  /** Intended and settled are two figures of their own and are never added (municipal plan: an intention is no settlement). CNY fen. */
  money: z.object({
    intendedFen: z.int(),
    intendedBy: z.array(z.object({ instrument: Instrument, fen: z.int(), count: z.int() })),
    settledFen: z.int(),
  }),
});
export type EventReport = z.infer<typeof EventReport>;

/** One line of the reports' list. */
export const ReportLine = z.object({
  eventId: Id,
  title: z.string(),
  endedAt: Instant,
  registered: z.int(),
  attended: z.int(),
  leads: z.int(),
});
export type ReportLine = z.infer<typeof ReportLine>;
