import { expect } from '../expect.ts';
import { playsOn, received } from '../evidence.ts';
import { longestStill } from '../measure.ts';
import type { Evening, Step } from './Evening.ts';

const audience = ({ phone, guest, speaker }: Evening) => [phone, guest, speaker];

/** Picture and sound: live, moved on, handed over, lost and found. */
export const onAir: Step[] = [
  {
    title: '主持人点“开始直播”，等候页自动转为直播 · The host goes live; waiting pages turn live',
    play: async (evening) => {
      const { page } = evening.host;
      await page.getByTestId('studio-ready').click();
      await expect(evening.operator.page.getByTestId('seat-ready').first()).toHaveAttribute('data-ready', 'true');
      await page.getByTestId('studio-start').click();
      await page.getByTestId('studio-countdown').waitFor();
      await evening.host.onAir();
      const got = await Promise.all(audience(evening).map((one) => playsOn(one.page)));
      return got
        .map(({ frames, width, energy }) => `${frames} 帧 ${width}px 声能 ${energy.toExponential(1)}`)
        .join(' | ');
    },
  },
  {
    title: '流程推进，人数与字幕条可见 · The run of show moves on; viewers and lower third are shown',
    play: async (evening) => {
      await evening.operator.page.getByTestId('run-next').click();
      const { page } = evening.phone;
      await expect(page.getByTestId('position')).toContainText('政策讲解');
      await expect(page.getByTestId('lower-third')).toContainText('张建国');
      await expect
        .poll(async () => Number((await page.getByTestId('viewers').innerText()).replace(/\D/gu, '')))
        .toBeGreaterThanOrEqual(3);
      return `${await page.getByTestId('viewers').innerText()}; ${(await page.getByTestId('quality').innerText()).trim()}`;
    },
  },
  {
    title: '公告送达 · An announcement arrives',
    play: async (evening) => {
      await evening.operator.page.getByTestId('announce-text').fill('材料清单已放在“政策”栏');
      await evening.operator.page.getByTestId('announce-send').click();
      for (const one of audience(evening)) await expect(one.page.getByTestId('announcement')).toContainText('材料清单');
      return '3 / 3';
    },
  },
  {
    title: '主持人静音再开 · The host mutes and unmutes',
    play: async (evening) => {
      const { page } = evening.guest;
      await evening.host.page.getByTestId('studio-mute').click();
      await expect.poll(() => energyGained(evening), { timeout: 15_000 }).toBeLessThan(1e-6);
      await evening.host.page.getByTestId('studio-mute').click();
      await playsOn(page);
      return '静音时声能不再增加，恢复后继续 · no energy while muted';
    },
  },
  {
    title: '关闭摄像头、共享屏幕、恢复 · Camera off, a screen shared, and back',
    play: shareScreen,
  },
  {
    title: '请一位观众上台连线，再请回 · A viewer is brought on stage and back, without rejoining',
    play: bringOnStage,
  },
  {
    title: '主持人刷新页面，画面 3 秒内恢复 · The host reloads and is back within 3 s',
    play: async (evening) => {
      const still = await longestStill(evening.guest.page, async () => {
        await evening.host.page.reload();
        await evening.host.onAir();
      });
      await playsOn(evening.guest.page);
      if (still > 3_000) throw new Error(`the picture stood still for ${Math.round(still)} ms`);
      return `${Math.round(still)} ms`;
    },
  },
];

/** Audio energy the guest received over half a second of playing. */
async function energyGained({ guest }: Evening): Promise<number> {
  const before = await received(guest.page);
  await playsOn(guest.page, { frames: 8, silent: true });
  return (await received(guest.page)).energy - before.energy;
}

async function shareScreen({ host, guest }: Evening): Promise<string> {
  await host.page.getByTestId('studio-camera-off').click();
  await expect(guest.page.getByTestId('sound-only')).toBeVisible();
  await host.page.getByTestId('studio-share').click();
  const main = guest.page.getByTestId('main-picture');
  await expect(main).toHaveAttribute('data-source', 'screen');
  const shared = await playsOn(guest.page, { frames: 5 });
  await host.page.getByTestId('studio-camera-off').click();
  await expect(guest.page.getByTestId('small-picture')).toHaveAttribute('data-source', 'camera');
  await host.page.getByTestId('studio-share').click();
  await expect(main).toHaveAttribute('data-source', 'camera');
  await playsOn(guest.page);
  return `只有声音 → 屏幕 ${shared.width}px 与摄像头小窗 → 摄像头 · sound only → screen and camera → camera`;
}

async function bringOnStage(evening: Evening): Promise<string> {
  const { operator, speaker, guest } = evening;
  await operator.page.getByTestId('tab-audience').click();
  await operator.page
    .getByTestId('audience')
    .locator('li')
    .filter({ hasText: '李思远' })
    .getByTestId('member-invite')
    .click();
  await speaker.page.getByTestId('seat-prepare').click();
  await speaker.page.getByTestId('seat-go').click();
  const tile = operator.page.getByTestId('stage-panel').locator('li').filter({ hasText: '李思远' });
  await tile.getByTestId('seat-air').click();
  await expect(guest.page.getByTestId('small-picture')).toBeVisible();
  await playsOn(guest.page, { frames: 40 });
  await tile.getByTestId('seat-back').click();
  await operator.page.getByTestId('seat-back-confirm').click();
  await expect(guest.page.getByTestId('small-picture')).toBeHidden();
  await expect(speaker.page.getByTestId('room')).toHaveAttribute('data-role', 'attendee');
  await playsOn(speaker.page);
  return '两路画面可见；下台后继续观看，没有重新进入 · two pictures seen; watches on';
}
