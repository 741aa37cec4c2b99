import { z } from 'zod';
import { Id } from './id.ts';
import { StageTicket } from './media/grant.ts';
import { cameraLayers } from './media/signalling.ts';
import { PublicQuestion } from './question.ts';
import { Instant, line } from './text.ts';

/** Length of an HLS segment in seconds: key frames are asked for on this grid. */
export const segmentSeconds = 2;
/** How far back a viewer of the live playlist can go, in ms. */
export const dvrMs = 30 * 60_000;
/** How long a replay is kept after its event has ended, in days. */
export const replayDays = 60;

/** One playlist each: the layers of the picture, and the sound they share. */
export const Rendition = z.enum([...cameraLayers, 'sound']);
export type Rendition = z.infer<typeof Rendition>;

/**
 * Files of a stage in the folder of HLS, `<folder>/<stageId>/`. A run is one ffmpeg from its start to its end; runs are
 * numbered from 1, and what a run wrote is never written again. Live and replay are made of the same segments.
 */
export const hlsFiles = {
  /** What is true of a run from its beginning (`HlsRun` as JSON), written before its first segment is named. */
  run: (run: number): string => `${run}.json`,
  /** ffmpeg's own list of a rendition's segments with their durations; read by the server, never handed out. */
  list: (run: number, rendition: string): string => `${run}-${rendition}.m3u8`,
  init: (run: number, rendition: string): string => `${run}-${rendition}-init.mp4`,
  /** `number` has at least five digits. */
  segment: (run: number, rendition: string, number: string): string => `${run}-${rendition}-${number}.m4s`,
};

/** A name that may be asked for: an init file or a segment, nothing else. */
export const HlsFileName = z.string().regex(/^[1-9]\d{0,5}-(l|m|h|sound)-(init\.mp4|\d{5,8}\.m4s)$/u);

/** `<run>.json`. `beganAt`: when the first frame of its first segment was received, ms since the epoch. */
export const HlsRun = z.object({
  run: z.int().positive(),
  beganAt: z.int(),
  /** Layers of the picture it carries, lowest first; each has its own list. */
  layers: z.array(z.enum(cameraLayers)).min(1),
});
export type HlsRun = z.infer<typeof HlsRun>;

/** Where the broadcast is as HLS, for one viewer. `url`: the multivariant playlist; it stops working at `until`. */
export const HlsAddress = z.object({ url: z.string(), until: Instant });
export type HlsAddress = z.infer<typeof HlsAddress>;

/** Which way the picture comes: by WebRTC within half a second, or by HLS some seconds later. */
export const ViewerPath = z.enum(['realtime', 'hls']);
export type ViewerPath = z.infer<typeof ViewerPath>;
/** Why it is HLS. full: the places in real time are taken. asked: the viewer chose it. noMedia: no media node answers. */
export const HlsReason = z.enum(['full', 'asked', 'noMedia']);
export type HlsReason = z.infer<typeof HlsReason>;

/**
 * The answer to `stage:enter`. In real time: a ticket for the media node, and the HLS address to fall back to when the
 * network lets nothing through (null where there is none). HLS: its address and why.
 */
export const StageEntry = z.discriminatedUnion('path', [
  StageTicket.extend({ path: z.literal('realtime'), hls: HlsAddress.nullable() }),
  z.object({ path: z.literal('hls'), reason: HlsReason, hls: HlsAddress }),
]);
export type StageEntry = z.infer<typeof StageEntry>;

/**
 * recording: on air now. ready: can be watched. withdrawn: taken off by staff, may come back.
 * removed: its files are gone for good (retention, or asked for).
 */
export const RecordingState = z.enum(['recording', 'ready', 'withdrawn', 'removed']);
export type RecordingState = z.infer<typeof RecordingState>;

/** A recording as staff see it. */
export const RecordingView = z.object({
  eventId: Id,
  title: z.string(),
  state: RecordingState,
  beganAt: Instant,
  endedAt: Instant.nullable(),
  /** Length of what can be watched, in ms. */
  durationMs: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** When it is removed by itself; null while it is being recorded or held. */
  keepUntil: Instant.nullable(),
  /** A legal hold: it is not removed, whatever its age. */
  held: z.boolean(),
  /** Why it was withdrawn, or held; empty otherwise. */
  reason: z.string(),
  revision: z.int(),
});
export type RecordingView = z.infer<typeof RecordingView>;

/** What staff do to a recording. `revision`: the one it was decided on (CONFLICT otherwise). All are audited with the reason. */
export const RecordingChange = z.object({
  act: z.enum(['withdraw', 'restore', 'hold', 'release', 'remove']),
  reason: line(2, 200),
  revision: z.int(),
});
export type RecordingChange = z.infer<typeof RecordingChange>;

/** A stretch without a break. `offsetMs`: where it begins in the replay; `at`: when that was. */
export const ReplayPart = z.object({ at: Instant, offsetMs: z.int().nonnegative(), durationMs: z.int().nonnegative() });
export type ReplayPart = z.infer<typeof ReplayPart>;

/** The replay as a viewer gets it. Offsets are in ms from the beginning of the replay. */
export const ReplayView = z.object({
  address: HlsAddress,
  durationMs: z.int().nonnegative(),
  parts: z.array(ReplayPart),
  /** Items of the run of show as they really began. */
  chapters: z.array(z.object({ cueId: Id, title: z.string(), offsetMs: z.int().nonnegative() })),
  /** Questions where they were taken up on air or answered by voice. */
  marks: z.array(z.object({ questionId: Id, offsetMs: z.int().nonnegative() })),
  questions: z.array(PublicQuestion),
  keepUntil: Instant.nullable(),
});
export type ReplayView = z.infer<typeof ReplayView>;
