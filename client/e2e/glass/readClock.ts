import type { Page } from '@playwright/test';
import { installPictureClock } from './pictureClock.ts';

export interface ClockReadings {
  /** From drawn to shown, in ms, of each picture that could be read. */
  readonly lateMs: readonly number[];
  readonly unreadable: number;
  /** What the HLS player says of the time of its picture, less what the picture itself says, in ms. */
  readonly claimMs: readonly number[];
}

interface Kept {
  lateMs: number[];
  unreadable: number;
  claimMs: number[];
}

/** Reads the clock of each picture that the room of this page shows in the coming time. */
export async function readClock(page: Page, forMs: number): Promise<ClockReadings> {
  await page.evaluate(installPictureClock);
  await page.evaluate(keepReadings);
  await page.waitForTimeout(forMs);
  return page.evaluate(() => (globalThis as unknown as { clockReadings: Kept }).clockReadings);
}

/** Runs in the page; every time it begins anew. */
function keepReadings(): void {
  const scope = globalThis as unknown as { clockReadings?: Kept };
  const kept: Kept = { lateMs: [], unreadable: 0, claimMs: [] };
  scope.clockReadings = kept;
  const isOver = (): boolean => scope.clockReadings !== kept;
  const followed = new WeakSet<Element>();

  function onFrame(video: HTMLVideoElement): void {
    if (isOver()) return;
    const drawn = globalThis.pictureClock.read(video);
    if (drawn === null) kept.unreadable += 1;
    else kept.lateMs.push(Date.now() - drawn);
    video.requestVideoFrameCallback(() => onFrame(video));
  }

  /** The player's claim is renewed with each look at its picture. */
  function followClaim(picture: HTMLElement): void {
    const observer = new MutationObserver(() => {
      if (isOver()) return observer.disconnect();
      const video = picture.querySelector('video');
      const drawn = video && globalThis.pictureClock.read(video);
      const claim = Number(picture.dataset['instant']);
      if (drawn && claim) kept.claimMs.push(claim - drawn);
    });
    observer.observe(picture, { attributeFilter: ['data-instant'] });
  }

  function look(): void {
    if (isOver()) return;
    for (const video of document.querySelectorAll<HTMLVideoElement>('[data-testid=stage] .frame__main video')) {
      if (followed.has(video)) continue;
      followed.add(video);
      video.requestVideoFrameCallback(() => onFrame(video));
      const picture = video.closest<HTMLElement>('[data-testid=hls-picture]');
      if (picture) followClaim(picture);
    }
    requestAnimationFrame(look);
  }
  look();
}
