import type { EventReport } from '@jingqi/contract';

/** A part of a whole as a chart and its table show it. */
export interface ChartRow {
  name: string;
  count: number;
}
type Curve = EventReport['attended']['curve'];

/** Parts in words, the most first; those nobody knows last. */
export function rowsOf<K extends string>(
  shares: readonly { key: K | 'unknown'; count: number }[],
  word: (key: K) => string,
  unknown: string,
): ChartRow[] {
  const known = shares.flatMap(({ key, count }) => (key === 'unknown' ? [] : [{ name: word(key), count }]));
  const others = shares.reduce((sum, { key, count }) => (key === 'unknown' ? sum + count : sum), 0);
  known.sort((a, b) => b.count - a.count);
  return others > 0 ? [...known, { name: unknown, count: others }] : known;
}

/** The curve as rows for people to read: `most` at most, each the peak of its stretch of minutes. */
export function curveRows(curve: Curve, clock: (at: string) => string, most = 60): ChartRow[] {
  const stretch = Math.max(1, Math.ceil(curve.length / most));
  return Array.from({ length: Math.ceil(curve.length / stretch) }, (_, n) => {
    const part = curve.slice(n * stretch, (n + 1) * stretch);
    return { name: clock(part[0]?.at ?? ''), count: Math.max(...part.map(({ persons }) => persons)) };
  });
}
