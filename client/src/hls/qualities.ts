import type { HlsQuality } from './types.ts';

/** The word for a picture's height in pixels. Unknown heights (0) have none. */
export function qualityOfHeight(height: number): HlsQuality | null {
  if (height <= 0) return null;
  if (height >= 600) return 'high';
  return height >= 300 ? 'medium' : 'low';
}

const order: readonly HlsQuality[] = ['high', 'medium', 'low'];

/** What can be chosen among pictures of these heights, best first; nothing where there is no choice. */
export function qualitiesOf(heights: readonly number[]): HlsQuality[] {
  const there = new Set(heights.map(qualityOfHeight));
  const found = order.filter((quality) => there.has(quality));
  return found.length > 1 ? found : [];
}

/** The index of the picture to play for a choice; -1: let the player decide. */
export function levelFor(quality: HlsQuality, heights: readonly number[]): number {
  return quality === 'auto' ? -1 : heights.findIndex((height) => qualityOfHeight(height) === quality);
}
