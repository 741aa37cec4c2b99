import type { Cue } from '@jingqi/contract';

/** Where the show is: the cue on now (null before the first), and the one after it (null at the last). */
export interface ShowPosition {
  now: Cue | null;
  next: Cue | null;
}

export function showPosition(cues: readonly Cue[], cueId: string | null): ShowPosition {
  const index = cues.findIndex((cue) => cue.id === cueId);
  return { now: cues[index] ?? null, next: cues[index + 1] ?? null };
}
