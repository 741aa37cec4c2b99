import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { newId } from '@jingqi/contract';
import { Attendee } from './actors/Attendee.ts';
import { Host } from './actors/Host.ts';
import type { Cast } from './cast.ts';
import { contextFor } from './cast.ts';
import { playsOn } from './evidence.ts';

interface Options {
  browser: Browser;
  cast: Cast;
  publicUrl: string;
  folder: string;
  colorScheme: 'light' | 'dark';
  sizes: Record<string, { width: number; height: number }>;
}

const asked = ['贴息怎么申请？需要先拿到银行批复吗？', '首次申报需要准备哪些材料？', '外地分公司的贷款是否计入额度？'];

/** The pages that matter most while on air: the room, the studio, the control desk and the moderation board, with a few questions. */
export async function liveScreens({ browser, cast, publicUrl, folder, colorScheme, sizes }: Options): Promise<void> {
  const event = await cast.operator.publishedEvent();
  for (const text of asked)
    await cast.attendee.call('askAhead', { params: { id: event.id }, body: { id: newId(), text, anonymous: false } });
  const host = await Host.arrive(browser, event.studioUrl);
  await host.goOnAir();
  const viewer = await Attendee.open(browser, `${publicUrl}/e/${event.id}/live`);
  await playsOn(viewer.page);
  await host.page.screenshot({ path: join(folder, 'studio-on-air-desk-zh.png') });
  const pages = [
    { name: 'room-on-air', path: `/e/${event.id}/live`, as: 'attendee', ready: 'main-picture' },
    { name: 'control-on-air', path: `/console/control/${event.id}`, as: 'operator', ready: 'control' },
    { name: 'moderation-on-air', path: `/console/moderation/${event.id}`, as: 'operator', ready: 'board' },
  ] as const;
  for (const one of pages) {
    for (const [size, viewport] of Object.entries(sizes)) {
      for (const language of ['zh', 'en']) {
        const context = await contextFor(browser, cast, one, { viewport, colorScheme, reducedMotion: 'reduce' });
        await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
        const page = await context.newPage();
        await page.goto(publicUrl + one.path);
        await page.getByTestId(one.ready).first().waitFor();
        await page
          .waitForFunction(
            () => [...document.querySelectorAll('video')].some((video) => video.videoWidth > 0),
            undefined,
            { timeout: 10_000 },
          )
          .catch(() => undefined);
        await page.screenshot({ path: join(folder, `${one.name}-${size}-${language}.png`) });
        await context.close();
      }
    }
  }
  await host.end();
  await host.page.screenshot({ path: join(folder, 'studio-ended-desk-zh.png') });
}
