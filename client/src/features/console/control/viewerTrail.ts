/** One count of the viewers at a moment (ms since the epoch). */
export interface ViewerCount {
  at: number;
  viewers: number;
}

/** How far back the line goes, in ms. */
export const trailMs = 15 * 60_000;
/** Counts closer together than this replace each other, in ms. */
const stepMs = 5_000;

/** Adds a count, thins to one each 5 s and forgets what is older than 15 minutes. */
export function addCount(trail: readonly ViewerCount[], count: ViewerCount): ViewerCount[] {
  const kept = trail.filter((point) => count.at - point.at <= trailMs);
  const last = kept.at(-1);
  const before = kept.at(-2);
  if (last && last.at - (before?.at ?? -Infinity) < stepMs) return [...kept.slice(0, -1), count];
  return [...kept, count];
}

/** The trail as points of an SVG polyline in a box of `width` × `height`. */
export function trailPoints(trail: readonly ViewerCount[], width: number, height: number): string {
  const first = trail[0];
  const last = trail.at(-1);
  if (!first || !last) return '';
  const span = Math.max(1, last.at - first.at);
  const top = Math.max(1, ...trail.map((point) => point.viewers));
  return trail
    .map((point) => {
      const x = ((point.at - first.at) / span) * width;
      const y = height - (point.viewers / top) * height;
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
}
