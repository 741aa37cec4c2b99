import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, TestInfo } from '@playwright/test';

/** What every open page showed when a test failed: a picture in the report, a line on the console. */
export async function tellAccident(browsers: readonly Browser[], info: TestInfo): Promise<void> {
  if (info.status === info.expectedStatus) return;
  for (const line of warnings()) process.stderr.write(`  ${line}\n`);
  const pages = browsers.flatMap((browser) => browser.contexts().flatMap((context) => context.pages()));
  for (const [at, page] of pages.entries()) {
    const state = await Promise.race([stateOf(page), later('does not answer')]);
    process.stderr.write(`  page ${at}: ${page.url()} ${state}\n`);
    const path = info.outputPath(`page-${at}.png`);
    const picture = page.screenshot({ path, timeout: 10_000 }).then(() => info.attach(`page-${at}`, { path }));
    await picture.catch(() => process.stderr.write(`  page ${at}: no picture to be had\n`));
  }
}

/** What the processes of the platform said last that was more than information (pino: 40 and above). */
function warnings(): string[] {
  const folder = process.env['PLATFORM_FOLDER'];
  if (folder === undefined) return [];
  return ['server', 'server-2', 'media', 'jobs'].flatMap((name) => {
    const file = join(folder, `${name}.log`);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines
      .filter((line) => /"level":[4-6]0/u.test(line))
      .slice(-8)
      .map((line) => `${name}: ${line.slice(0, 500)}`);
  });
}

/** Whether it is visible and draws, what it asked for last, how its picture comes, what it says. */
async function stateOf(page: Page): Promise<string> {
  return page
    .evaluate(async () => {
      const began = performance.now();
      const drawn = await Promise.race([
        new Promise<string>((resolve) =>
          requestAnimationFrame(() => resolve(`${Math.round(performance.now() - began)} ms`)),
        ),
        new Promise<string>((resolve) => setTimeout(() => resolve('never'), 3_000)),
      ]);
      const asked = performance.getEntriesByType('resource').slice(-6);
      const last = asked.map(({ name, duration }) => `${new URL(name).pathname} ${Math.round(duration)} ms`).join('; ');
      const told = ['way', 'hls-picture', 'hls-note'].flatMap((name) => {
        const element = document.querySelector<HTMLElement>(`[data-testid="${name}"]`);
        if (!element) return [];
        return `${name} ${JSON.stringify(element.dataset)} ${name === 'hls-note' ? element.innerText : ''}`;
      });
      const words = document.body.innerText.replaceAll(/\s+/gu, ' ').slice(0, 600);
      return `${document.visibilityState}, next frame: ${drawn}\n    ${last}\n    ${told.join('; ')}\n    ${words}`;
    })
    .catch((error: unknown) => String(error).slice(0, 200));
}

function later(answer: string): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve(answer), 5_000));
}
