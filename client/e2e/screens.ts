import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { openBrowser } from './browser.ts';
import { contextFor, makeCast, type Cast } from './cast.ts';
import { eventConsolePages } from './eventConsolePages.ts';
import { makeFootage } from './footage.ts';
import { liveScreens } from './liveScreens.ts';
import { meetingPages } from './meetingPages.ts';
import { endedEvent, pagesOf, type PageUnderTest } from './pages.ts';
import { platformUnderTest } from './platform.ts';
import { registrationPages } from './registrationPages.ts';

/** `npm run screens -- [folder] [--dark]`: a picture of every page, phone and desk, Chinese and English. */
const args = process.argv.slice(2);
const folder = args.find((argument) => !argument.startsWith('--')) ?? join('.data', 'screens');
const colorScheme = args.includes('--dark') ? 'dark' : 'light';
export const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } } as const;

const platform = platformUnderTest();
await mkdir(folder, { recursive: true });
const browser = await openBrowser(await makeFootage());
const cast = await makeCast(platform);
const endedId = await endedEvent(cast.guest);
const pages = [
  ...pagesOf(await cast.operator.publishedEvent(), endedId),
  ...(await eventConsolePages(platform.publicUrl, cast, endedId)),
  ...(await registrationPages(platform.publicUrl, cast)),
  ...(await meetingPages(cast)),
];
for (const page of pages) await takeAll(browser, cast, page);
await liveScreens({ browser, cast, publicUrl: platform.publicUrl, folder, colorScheme, sizes });
await browser.close();
console.log(`${folder}: done`);

async function takeAll(from: Browser, people: Cast, one: PageUnderTest): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const language of ['zh', 'en']) {
      const context = await contextFor(from, people, one, {
        viewport,
        colorScheme,
        reducedMotion: 'reduce',
        deviceScaleFactor: 1,
      });
      await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
      const page = await context.newPage();
      await page.goto(platform.publicUrl + one.path);
      await page.getByTestId(one.ready).first().waitFor();
      await page.waitForLoadState('networkidle').catch(() => undefined);
      const file = join(folder, `${one.name}-${size}-${language}.png`);
      await page.screenshot({ path: file });
      console.log(file);
      await context.close();
    }
  }
}
