import type { Stage } from '../../stage/index.ts';

/** What of the connection in real time tells whether anything comes. */
type Seen = Pick<Stage, 'state' | 'quality'> & { streams: readonly Pick<Stage['streams'][number], 'paused'>[] };

/**
 * Whether something ought to come in real time and nothing does: not connected yet, or connected while nothing of what is
 * sent arrives. `hasPicture`: a first picture was shown. A connection that stood and broke mends itself.
 */
export function isUnreached({ state, quality, streams }: Seen, hasPicture: boolean): boolean {
  if (hasPicture || quality !== 'unknown') return false;
  if (state === 'connecting') return true;
  return state === 'connected' && streams.some(({ paused }) => !paused);
}
