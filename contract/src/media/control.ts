import { z } from 'zod';
import { Id } from '../id.ts';
import { PackagingState } from '../packaging.ts';
import { Source } from './grant.ts';

/** What one person may do on the stage now, whatever their grant said when they came. */
export const SceneMember = z.object({ onAir: z.boolean(), publish: z.array(Source) });

/**
 * The wished state of a stage, whole: `PUT /control/stages/:id/scene` at the media node, bearer JWT (HS256, audience = node id, 30 s).
 * Idempotent; an older `version` than the one known answers 409 and changes nothing.
 * A member who is absent from `members` may not publish. `live`: viewers get what on-air members publish. `open: false`: everyone leaves.
 * `hls`: what is on air is packaged and recorded, where the node can; publishers are asked for H264.
 * `isPrivate`: nobody but members comes in or receives anything, whatever their grant; a stage that was private stays so.
 */
export const Scene = z.object({
  stageId: Id,
  version: z.int().nonnegative(),
  open: z.boolean(),
  live: z.boolean(),
  isPrivate: z.boolean().default(false),
  hls: z.boolean().default(false),
  members: z.record(Id, SceneMember),
});
export type Scene = z.infer<typeof Scene>;

/** What the node answers: who is connected and what they publish. */
export const StageReport = z.object({
  stageId: Id,
  participants: z.int(),
  publishing: z.array(z.object({ personId: Id, sources: z.array(Source) })),
});
export type StageReport = z.infer<typeof StageReport>;

/**
 * `GET /control/stages/:id`: the report with what each connection has carried, in bytes of picture and sound since it was
 * opened: `sent` by the person, `received` by them. A person who comes anew begins at 0.
 */
export const StageTraffic = StageReport.extend({
  persons: z.array(z.object({ personId: Id, sent: z.int().nonnegative(), received: z.int().nonnegative() })),
});
export type StageTraffic = z.infer<typeof StageTraffic>;

/** Redis hash where nodes register themselves, one field a node, refreshed each 2 s; older than 6 s is gone. */
export const mediaNodesKey = 'media:nodes';
export const MediaNode = z.object({
  id: z.string(),
  /** New at each start of the process: tells the server that scenes must be told again. */
  bootId: Id,
  /** Where browsers signal. */
  url: z.url(),
  /** Where the server's control goes. */
  controlUrl: z.url(),
  participants: z.int(),
  consumers: z.int(),
  workers: z.int(),
  /** What it does about HLS of each stage that is on air there. */
  packaging: z.array(z.object({ stageId: Id, state: PackagingState })).default([]),
  /** ms since the epoch. */
  at: z.int(),
});
export type MediaNode = z.infer<typeof MediaNode>;
