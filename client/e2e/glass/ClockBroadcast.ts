import type { Browser } from '@playwright/test';
import { Attendee } from '../actors/Attendee.ts';
import { Host } from '../actors/Host.ts';
import { Api } from '../api.ts';
import { openBrowser } from '../browser.ts';
import { expect } from '../expect.ts';
import type { PlatformUnderTest } from '../platform.ts';
import { useClockCamera } from './clockCamera.ts';

/** An event on air whose host shows a clock. */
export class ClockBroadcast {
  readonly eventId: string;
  readonly browser: Browser;
  readonly #publicUrl: string;

  private constructor(eventId: string, browser: Browser, publicUrl: string) {
    this.eventId = eventId;
    this.browser = browser;
    this.#publicUrl = publicUrl;
  }

  static async open({
    publicUrl,
    operator: login,
  }: Pick<PlatformUnderTest, 'publicUrl' | 'operator'>): Promise<ClockBroadcast> {
    const [browser, operator] = await Promise.all([openBrowser(), Api.open(publicUrl)]);
    try {
      await operator.signInStaff(login);
      const { id, studioUrl } = await operator.publishedEvent();
      const host = await Host.arrive(browser, studioUrl, { prepare: useClockCamera });
      await host.goOnAir();
      return new ClockBroadcast(id, browser, publicUrl);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** A guest's room whose picture comes this way and runs. */
  async watch(path: 'realtime' | 'hls'): Promise<Attendee> {
    const seat = await Attendee.open(this.browser, `${this.#publicUrl}/e/${this.eventId}/live`);
    await seat.inRoom();
    const { page } = seat;
    if (path === 'hls') {
      await page.getByTestId('main-picture').waitFor();
      await page.getByTestId('way-switch').click();
      await expect(page.getByTestId('hls-picture')).toHaveAttribute('data-state', 'playing', { timeout: 30_000 });
    }
    await page.waitForFunction(() => {
      const video = document.querySelector<HTMLVideoElement>('[data-testid=stage] .frame__main video');
      return (video?.getVideoPlaybackQuality().totalVideoFrames ?? 0) > 20;
    });
    return seat;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
