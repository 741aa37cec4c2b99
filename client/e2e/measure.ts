import type { Page } from '@playwright/test';

/**
 * The longest time in ms in which the main picture did not move while `act` ran and until `settleMs` of steady picture
 * followed. Measured in the page by requestVideoFrameCallback, so nothing of the test's own pace is in it.
 */
export async function longestStill(page: Page, act: () => Promise<void>, settleMs = 2_000): Promise<number> {
  await page.evaluate(() => {
    const seen = { last: performance.now(), longest: 0, steadySince: performance.now() };
    Object.assign(globalThis, { stillness: seen });
    const follow = (video: HTMLVideoElement): void => {
      video.requestVideoFrameCallback(() => {
        const now = performance.now();
        const still = now - seen.last;
        if (still > 500) seen.steadySince = now;
        seen.longest = Math.max(seen.longest, still);
        seen.last = now;
        follow(video);
      });
    };
    const followed = new WeakSet<HTMLVideoElement>();
    // The picture may come back in another element.
    const look = (): void => {
      for (const video of document.querySelectorAll('video')) {
        if (followed.has(video)) continue;
        followed.add(video);
        follow(video);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  await page.evaluate(() => {
    const seen = (globalThis as unknown as { stillness: { last: number; longest: number } }).stillness;
    seen.last = performance.now();
    seen.longest = 0;
  });
  await act();
  await page.waitForFunction(
    (settle) => {
      const seen = (globalThis as unknown as { stillness: { last: number; steadySince: number; longest: number } })
        .stillness;
      return seen.longest > 500 && performance.now() - seen.steadySince > settle && performance.now() - seen.last < 500;
    },
    settleMs,
    { timeout: 60_000 },
  );
  return page.evaluate(() => (globalThis as unknown as { stillness: { longest: number } }).stillness.longest);
}

/** The value below which `share` of the values lie (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
