import type { Stage } from '../../stage/index.ts';

/** What of the connection in real time tells whether anything comes. */
type Seen = Pick<Stage, 'state' | 'quality'> & { streams: readonly Pick<Stage['streams'][number], 'paused'>[] };

/**
 * Whether something ought to come in real time and nothing does: not connected yet, or connected while nothing of what is
 * sent arrives, also when it breaks for that and is built anew. `hasPicture`: a first picture was shown; a connection that
 * breaks after that mends itself.
 */
export function isUnreached({ state, quality, streams }: Seen, hasPicture: boolean): boolean {
  if (hasPicture || quality !== 'unknown') return false;
  if (state === 'connecting') return true;
  return (state === 'connected' || state === 'reconnecting') && streams.some(({ paused }) => !paused);
}
