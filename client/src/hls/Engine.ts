import type { HlsQuality } from './types.ts';

/** What went wrong at the source. `status`: of HTTP, 0 when there was no answer. */
export type Fault =
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'media' }
  | { readonly kind: 'unsupported' };

export interface EngineOptions {
  readonly video: HTMLVideoElement;
  readonly url: string;
  readonly isLive: boolean;
  /** In seconds, to begin at; -1: live at the edge, else at the beginning. */
  readonly startAt: number;
  /** It will not go on by itself. */
  readonly onFault: (fault: Fault) => void;
}

/** One way to play one address in one element, until it is destroyed. */
export interface Engine {
  /** When the picture now shown was taken, in ms since the epoch; null when that is not known. */
  readonly instant: () => number | null;
  /** Where one is live, in seconds; null before that is known. */
  readonly edge: () => number | null;
  readonly qualities: () => readonly HlsQuality[];
  readonly choose: (quality: HlsQuality) => void;
  readonly destroy: () => void;
}
