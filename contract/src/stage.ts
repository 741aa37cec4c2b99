import { z } from 'zod';
import { Id } from './id.ts';
import { PackagingState } from './packaging.ts';
import { Instant, line } from './text.ts';

/** idle: green room only. countdown: `liveAt` is in the near future. live: on air. ended: over. */
export const StageState = z.enum(['idle', 'countdown', 'live', 'ended']);
export type StageState = z.infer<typeof StageState>;

/** Length of the 5-4-3-2-1 before going on air, in ms. */
export const countdownMs = 5_000;
/** How long a host who dropped keeps the seat, in ms. */
export const seatKeptMs = 60_000;

/** Somebody on air, as the lower third names them. */
export const OnAirPerson = z.object({ personId: Id, name: z.string(), office: z.string(), host: z.boolean() });
export type OnAirPerson = z.infer<typeof OnAirPerson>;

/** The stage as everybody sees it; sent whole on each change, last `version` wins. */
export const StageView = z.object({
  eventId: Id,
  version: z.int(),
  state: StageState,
  /** When it goes or went on air. */
  liveAt: Instant.nullable(),
  onAir: z.array(OnAirPerson),
  cueId: Id.nullable(),
  cueStartedAt: Instant.nullable(),
  /** The announcement shown now, or null. */
  announcement: z.object({ id: Id, text: z.string(), at: Instant }).nullable(),
  /** A slate instead of the picture, put up by the operator: the sentence on it; null: none. */
  slate: z.string().nullable(),
  /** Whether it is packaged as HLS and recorded. */
  hls: z.boolean(),
});
export type StageView = z.infer<typeof StageView>;

/** The three ticks of the green room. */
export const ReadyMarks = z.object({ picture: z.boolean(), sound: z.boolean(), network: z.boolean() });
export type ReadyMarks = z.infer<typeof ReadyMarks>;

/** A place backstage: the host's, or one given to a promoted viewer. */
export const SeatView = z.object({
  personId: Id,
  name: z.string(),
  office: z.string(),
  role: z.enum(['host', 'speaker']),
  present: z.boolean(),
  /** Pressed 准备好了. */
  ready: z.boolean(),
  marks: ReadyMarks,
  onAir: z.boolean(),
});
export type SeatView = z.infer<typeof SeatView>;

export const BackstageMessage = z.object({
  id: Id,
  personId: Id,
  name: z.string(),
  role: z.string(),
  text: z.string(),
  at: Instant,
});
export type BackstageMessage = z.infer<typeof BackstageMessage>;

export const BackstageView = z.object({
  seats: z.array(SeatView),
  messages: z.array(BackstageMessage),
  packaging: PackagingState,
});
export type BackstageView = z.infer<typeof BackstageView>;

/** A signed-in viewer whom staff can bring on stage. */
export const AudienceMember = z.object({ personId: Id, name: z.string(), enterprise: z.string() });
export type AudienceMember = z.infer<typeof AudienceMember>;

export const StageRef = z.object({ eventId: Id });
/** `path`: what the viewer asks for; whoever has a seat comes in real time. */
export const EnterStage = StageRef.extend({ path: z.enum(['realtime', 'hls']).exactOptional() });
/** Stops packaging and recording, or lets them go on. */
export const SetHls = StageRef.extend({ on: z.boolean() });
export const SetReady = StageRef.extend({ ready: z.boolean(), marks: ReadyMarks });
export const PersonOnStage = StageRef.extend({ personId: Id });
export const SetOnAir = PersonOnStage.extend({ onAir: z.boolean() });
export const AdvanceCue = StageRef.extend({ cueId: Id });
/** An empty `text` takes the announcement down. */
export const Announce = StageRef.extend({ id: Id, text: line(0, 120) });
/** An empty `text` takes the slate down. */
export const SetSlate = StageRef.extend({ text: line(0, 60) });
export const SayBackstage = StageRef.extend({ id: Id, text: line(1, 300) });
