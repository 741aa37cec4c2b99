const longestMs = 30_000;

/** Wait before the n-th start after n failures in a row: doubled each time, at most 30 s. */
export function backOffMs(failures: number, firstMs: number): number {
  return Math.min(firstMs * 2 ** Math.max(0, failures - 1), longestMs);
}
