import type { Stage } from '../../stage/index.ts';

/** What of the connection in real time tells whether anything comes. */
type Seen = Pick<Stage, 'state' | 'quality' | 'isOwed'> & {
  streams: readonly Pick<Stage['streams'][number], 'paused'>[];
};

/**
 * Whether something ought to come in real time and nothing does: not connected yet, or connected while nothing of what is
 * sent arrives, also when it breaks for that and is built anew. `hasPicture`: a first picture was shown; a connection that
 * breaks after that mends itself.
 */
export function isUnreached({ state, quality, streams }: Omit<Seen, 'isOwed'>, hasPicture: boolean): boolean {
  if (hasPicture || quality !== 'unknown') return false;
  if (state === 'connecting') return true;
  return (state === 'connected' || state === 'reconnecting') && streams.some(({ paused }) => !paused);
}

/** Whether something is published and nothing at all of it is given to us, however good the connection. */
export function isDenied({ state, streams, isOwed }: Omit<Seen, 'quality'>, hasPicture: boolean): boolean {
  return !hasPicture && (state === 'connected' || state === 'reconnecting') && streams.length === 0 && isOwed;
}
