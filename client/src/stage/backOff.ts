/** How long to wait before the try after `failures` failures in a row, in ms: 0.2 s doubling to 5 s, spread by up to a half. */
export function backOffMs(failures: number, random: () => number = Math.random): number {
  const longest = Math.min(5_000, 200 * 2 ** failures);
  return longest * (0.5 + random() / 2);
}

/** Resolves after `ms`, or at once when given up. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
