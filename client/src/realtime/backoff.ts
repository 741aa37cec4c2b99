/** How long to wait before the given try (1, 2, …), in ms: doubling to 8 s, spread by `luck` (0 to 1) so that not all come at once. */
export function backoffMs(attempt: number, luck: number): number {
  return Math.round(Math.min(8_000, 400 * 2 ** Math.min(attempt - 1, 10)) * (0.5 + luck));
}

/** The same for a server that said it is about to close: soon, but spread over two seconds. */
export function closingMs(luck: number): number {
  return Math.round(300 + 1_700 * luck);
}
