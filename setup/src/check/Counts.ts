/** What a runner's own report says. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function sum(rows: readonly Counts[]): Counts {
  return {
    passed: rows.reduce((total, { passed }) => total + passed, 0),
    failed: rows.reduce((total, { failed }) => total + failed, 0),
    skipped: rows.reduce((total, { skipped }) => total + skipped, 0),
  };
}

export const lastLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
