import type { HlsSnapshot } from './types.ts';

/** What is to be seen of a player that has not begun. */
export const beginning: HlsSnapshot = {
  state: 'loading',
  refusal: null,
  trouble: null,
  isSoundBlocked: false,
  isPaused: false,
  quality: 'auto',
  qualities: [],
  position: 0,
  start: 0,
  end: 0,
  isAtEdge: true,
};

/** The snapshot with a change; the same object when nothing is different. */
export function changed(now: HlsSnapshot, change: Partial<HlsSnapshot>): HlsSnapshot {
  const next = { ...now, ...change };
  if (next.qualities.join() === now.qualities.join()) Object.assign(next, { qualities: now.qualities });
  const isSame = Object.entries(next).every(([key, value]) => now[key as keyof HlsSnapshot] === value);
  return isSame ? now : next;
}
