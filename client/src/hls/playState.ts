import type { HlsRefusal, HlsState } from './types.ts';

interface Seen {
  readonly refusal: HlsRefusal | null;
  readonly hasPicture: boolean;
  readonly hasEnded: boolean;
  /** How long the picture has stood for want of data, in ms; 0: it runs, or is paused by the viewer. */
  readonly standsMs: number;
}

/** A shorter stop is not worth a word, a longer one is no mere delay; in ms. */
const waitingMs = 400;
const stalledMs = 4_000;

export function playState({ refusal, hasPicture, hasEnded, standsMs }: Seen): HlsState {
  if (refusal !== null) return 'refused';
  if (hasEnded) return 'ended';
  if (!hasPicture) return 'loading';
  if (standsMs >= stalledMs) return 'stalled';
  return standsMs >= waitingMs ? 'waiting' : 'playing';
}

/**
 * How far behind the place of live one may be without having gone back, in seconds. The library plays faster only within
 * about a segment of it: who is further behind would stay so, while the page says about 5 s.
 */
const driftLimit = 4;

/** Whether a viewer who never went back has fallen so far behind that the player ought to jump. */
export function isLeftBehind(at: {
  readonly isAtEdge: boolean;
  readonly position: number;
  readonly edge: number | null;
}) {
  return at.isAtEdge && at.edge !== null && at.edge - at.position > driftLimit;
}

/** A picture that stands for so long although there is more to play never goes on by itself, in ms; longer after each attempt. */
const stuckMs = 8_000;

/**
 * Whether there is something to play and nothing plays, so that only beginning anew helps. `hasMoved`: since it last began;
 * `edge`: null where live is not known (yet), as when the library or a list does not come; `failures`: attempts before this one.
 */
export function isStuck(at: {
  readonly hasMoved: boolean;
  readonly standsMs: number;
  readonly position: number;
  readonly edge: number | null;
  readonly failures: number;
}) {
  const hasMore = !at.hasMoved || (at.edge !== null && at.edge - at.position > 1);
  return hasMore && at.standsMs > stuckMs * (1 + at.failures);
}
