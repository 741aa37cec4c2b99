import { z } from 'zod';
import { Id } from './id.ts';
import { Instant, line, paragraph } from './text.ts';

/** The city's event brands (domain: 《工作方案》 and its projects). */
export const Brand = z.enum([
  'policy-live',
  'finance-roadshow',
  'chain-matchmaking',
  'supply-demand-fair',
  'maker-beijing',
  'resource-tour',
  'lecture-hall',
  'going-global',
]);
export type Brand = z.infer<typeof Brand>;

/** draft: staff only. published: open to the public, not on air. live: on air. ended: over. cancelled: will not happen. */
export const EventState = z.enum(['draft', 'published', 'live', 'ended', 'cancelled']);
export type EventState = z.infer<typeof EventState>;

export const CueKind = z.enum(['warm-up', 'talk', 'questions', 'closing', 'other']);
export type CueKind = z.infer<typeof CueKind>;

/** One item of the run of show. `minutes`: planned length. */
export const Cue = z.object({ id: Id, kind: CueKind, title: line(1, 60), minutes: z.int().min(1).max(600) });
export type Cue = z.infer<typeof Cue>;

/** The official who hosts, as shown on the page and in the lower third. */
export const HostCard = z.object({ name: line(1, 40), office: line(1, 80), title: line(0, 40) });
export type HostCard = z.infer<typeof HostCard>;

/** The policy the broadcast explains. `url` is the official publication, https only. */
export const PolicyCard = z.object({
  title: line(1, 120),
  number: line(0, 60),
  url: z.union([z.literal(''), z.url({ protocol: /^https$/u }).max(500)]),
});
export type PolicyCard = z.infer<typeof PolicyCard>;

const eventFields = {
  brand: Brand,
  title: line(2, 80),
  summary: paragraph(0, 1000),
  host: HostCard,
  policy: PolicyCard,
  startsAt: Instant,
  endsAt: Instant,
  /** Whether people who have not signed in may watch. */
  guestsAllowed: z.boolean(),
  runOfShow: z.array(Cue).min(1).max(40),
};

const endsAfterStart = (value: { startsAt: string; endsAt: string }): boolean =>
  Date.parse(value.endsAt) > Date.parse(value.startsAt);
const endsAfterStartIssue = { path: ['endsAt'], message: 'endsBeforeStart' };

export const EventInput = z.object({ id: Id, ...eventFields }).refine(endsAfterStart, endsAfterStartIssue);
export type EventInput = z.infer<typeof EventInput>;

/** The whole event as edited; `revision` is the one it was made from (lost updates answer CONFLICT). */
export const EventEdit = z
  .object({ ...eventFields, revision: z.int().nonnegative() })
  .refine(endsAfterStart, endsAfterStartIssue);
export type EventEdit = z.infer<typeof EventEdit>;

/** What everybody may see of a published event. */
export const EventView = z.object({
  id: Id,
  ...eventFields,
  state: EventState,
  /** Address of the cover picture, or null: the page then draws one from the title. */
  cover: z.string().nullable(),
  /** When it went on air and when it ended, if it did. */
  liveAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** Whether there is a replay to watch. */
  replay: z.boolean(),
});
export type EventView = z.infer<typeof EventView>;

/** What staff see besides. */
export const StaffEventView = EventView.extend({ revision: z.int(), waiting: z.int(), leads: z.int() });
export type StaffEventView = z.infer<typeof StaffEventView>;

/** The home page: on air, coming (soonest first), past (latest first); each list is capped. */
export const HomeView = z.object({ live: z.array(EventView), coming: z.array(EventView), past: z.array(EventView) });
export type HomeView = z.infer<typeof HomeView>;
