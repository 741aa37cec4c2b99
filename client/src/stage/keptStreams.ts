import type { StageStream } from './types.ts';

/**
 * What to show while all is built anew: the new streams, and of the old ones those whose successor has not come yet,
 * so that the last frame stays on the screen instead of a black hole.
 */
export function keptStreams(old: readonly StageStream[], now: readonly StageStream[]): StageStream[] {
  const missing = old.filter(
    ({ personId, source }) => !now.some((stream) => stream.personId === personId && stream.source === source),
  );
  return [...now, ...missing];
}
