import type { Page } from '@playwright/test';
import { expect } from '../expect.ts';
import type { Step } from './Evening.ts';

/** Frames decoded by an HLS or replay picture until at least `least` more are. */
async function decodes(page: Page, picture: string, least: number): Promise<number> {
  const frames = (): Promise<number> =>
    page
      .locator(`${picture} video`)
      .evaluate((video) => (video instanceof HTMLVideoElement ? video.getVideoPlaybackQuality().totalVideoFrames : 0));
  const before = await frames();
  await expect.poll(async () => (await frames()) - before, { timeout: 30_000 }).toBeGreaterThanOrEqual(least);
  return (await frames()) - before;
}

/** HLS beside real time. */
export const besides: Step[] = [
  {
    title: '手机改用流畅线路，与实时观众并行 · The phone watches by HLS beside those in real time',
    play: async ({ phone: { page } }) => {
      await page.getByTestId('way-switch').click();
      await expect(page.getByTestId('way')).toHaveAttribute('data-path', 'hls');
      const picture = page.getByTestId('hls-picture');
      await expect(picture).toHaveAttribute('data-state', 'playing', { timeout: 30_000 });
      const frames = await decodes(page, '[data-testid="hls-picture"]', 20);
      const lateMs = Date.now() - Number(await picture.getAttribute('data-instant'));
      return `${frames} 帧 frames；画面晚 ${(lateMs / 1_000).toFixed(1)} 秒 behind`;
    },
  },
];

/** After the end. */
export const replaying: Step[] = [
  {
    title: '打开回看：可播放，有章节和提问标记 · The replay plays, with chapters and marks of questions',
    play: async ({ guest: { page }, publicUrl, eventId }) => {
      await page.goto(`${publicUrl}/e/${eventId}`);
      await page.locator(`a[href="/e/${eventId}/replay"]`).first().click();
      await expect(page.getByTestId('replay-mark')).not.toHaveCount(0);
      await page.getByRole('tab', { name: '章节' }).click();
      const chapter = page.getByTestId('replay-chapters').locator('li');
      await expect(chapter).not.toHaveCount(0);
      const player = page.getByTestId('replay-player');
      await player.press('Space');
      const frames = await decodes(page, '[data-testid="replay-player"]', 20);
      const [chapters, marks, time] = await Promise.all([
        chapter.count(),
        page.getByTestId('replay-mark').count(),
        page.getByTestId('replay-time').innerText(),
      ]);
      return `${frames} 帧 frames；${time.replaceAll('\n', ' ')}；章节 ${chapters}，标记 ${marks}`;
    },
  },
];
