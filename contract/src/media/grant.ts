import { z } from 'zod';
import { Id } from '../id.ts';

export const Source = z.enum(['camera', 'microphone', 'screen']);
export type Source = z.infer<typeof Source>;

/** How long a StageGrant admits, in ms. It is checked at the door; what comes after travels by control. */
export const grantLifeMs = 60_000;

/**
 * Claims of a StageGrant (JWT, HS256, audience = node id): what its bearer may do, on which stage, until when.
 * The server signs it, the media node verifies it; the browser only carries it.
 */
export const StageGrantClaims = z.object({
  /** Who: the person's id (an account, or a guest's session). */
  sub: Id,
  stageId: Id,
  name: z.string(),
  /** air: sees what is on air. backstage: sees the green room as well. */
  view: z.enum(['air', 'backstage']),
  publish: z.array(Source),
  /** Which session it came from, in a form that is worth nothing elsewhere: when the session ends, so does the connection. */
  session: z.string().min(1).max(64),
});
export type StageGrantClaims = z.infer<typeof StageGrantClaims>;

/** The answer to `stage:enter`: where to signal and the grant to show there. `iceServers` for the browser. */
export const StageTicket = z.object({
  url: z.url(),
  grant: z.string(),
  iceServers: z.array(
    z.object({ urls: z.string(), username: z.string().optional(), credential: z.string().optional() }),
  ),
});
export type StageTicket = z.infer<typeof StageTicket>;
