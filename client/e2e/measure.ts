import type { Page } from '@playwright/test';

interface Stillness {
  /** When the last picture was shown, since when no pause was over 500 ms, the longest pause: all ms of the page's clock. */
  last: number;
  steadySince: number;
  longest: number;
}

/**
 * The longest time in ms in which no picture was shown from the beginning of `act` until the picture has been steady for
 * `settleMs` after it. Measured in the page by requestVideoFrameCallback, so nothing of the test's own pace is in it.
 */
export async function longestStill(page: Page, act: () => Promise<void>, settleMs = 2_000): Promise<number> {
  await page.evaluate(followPictures);
  await act();
  await page.evaluate(() => {
    const { stillness } = globalThis as unknown as { stillness: Stillness };
    stillness.steadySince = performance.now();
  });
  await page.waitForFunction(
    (settle) => {
      const { stillness } = globalThis as unknown as { stillness: Stillness };
      const now = performance.now();
      return now - stillness.steadySince > settle && now - stillness.last < 500;
    },
    settleMs,
    { timeout: 60_000 },
  );
  return page.evaluate(() => (globalThis as unknown as { stillness: Stillness }).stillness.longest);
}

/** Runs in the page: from now on every picture shown is noted, whichever element it comes back in. */
function followPictures(): void {
  const now = performance.now();
  const scope = globalThis as unknown as { stillness?: Stillness };
  const isFollowing = scope.stillness !== undefined;
  scope.stillness = { last: now, steadySince: now, longest: 0 };
  if (isFollowing) return;
  const shown = (): void => {
    const { stillness } = globalThis as unknown as { stillness: Stillness };
    const still = performance.now() - stillness.last;
    stillness.last = performance.now();
    stillness.longest = Math.max(stillness.longest, still);
    if (still > 500) stillness.steadySince = stillness.last;
  };
  const follow = (video: HTMLVideoElement): void =>
    void video.requestVideoFrameCallback(() => {
      shown();
      follow(video);
    });
  const followed = new WeakSet<HTMLVideoElement>();
  const look = (): void => {
    for (const video of document.querySelectorAll('video')) {
      if (followed.has(video)) continue;
      followed.add(video);
      follow(video);
    }
    requestAnimationFrame(look);
  };
  look();
}

/** The value below which `share` of the values lie (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
