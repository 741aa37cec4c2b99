/**
 * loading: no picture yet. waiting: the picture stands for want of data. stalled: it stands for long, as when nothing is
 * sent. ended: all was played. refused: it will not come, see `refusal`.
 */
export type HlsState = 'loading' | 'playing' | 'waiting' | 'stalled' | 'ended' | 'refused';

/** gone: taken off by staff, or kept no longer. expired: the address is no longer valid. unsupported: this browser cannot play it. */
export type HlsRefusal = 'gone' | 'expired' | 'unsupported';

/** What hinders now and is tried again. notYet: nothing was packaged so far. */
export type HlsTrouble = 'notYet' | 'offline' | 'server' | 'media';

/** The layers of the picture: high 720p, medium 360p, low 180p, each smaller where the publisher's machine is weak. */
export type HlsQuality = 'auto' | 'high' | 'medium' | 'low';

export interface HlsSnapshot {
  readonly state: HlsState;
  readonly refusal: HlsRefusal | null;
  readonly trouble: HlsTrouble | null;
  /** The browser plays without sound until somebody taps: show a button that calls `unmute`. */
  readonly isSoundBlocked: boolean;
  readonly isPaused: boolean;
  /** Chosen; and what can be chosen besides `auto`, best first. */
  readonly quality: HlsQuality;
  readonly qualities: readonly HlsQuality[];
  /** In seconds of the player's own time: where we are, and from where to where one can go (live: `end` is where live is). */
  readonly position: number;
  readonly start: number;
  readonly end: number;
  /** Live and not gone back. */
  readonly isAtEdge: boolean;
}
