/** One comparison of a benchmark; both in `unit`, less is better. */
export interface Comparison {
  name: string;
  ours: number;
  baseline: number;
  unit: string;
}

/** One JSON line on stdout: `npm run bench` reads it. */
export function report({ name, ours, baseline, unit }: Comparison): void {
  process.stdout.write(`${JSON.stringify({ name, ours, baseline, ratio: ours / baseline, unit })}\n`);
}
