import { expect, test, type Browser, type Page } from '@playwright/test';
import { seriousFaults } from './axe.ts';
import { contextFor, makeCast, type Cast } from './cast.ts';
import { openBrowser } from './browser.ts';
import { eventConsolePages } from './eventConsolePages.ts';
import { makeFootage } from './footage.ts';
import { endedEvent, pagesOf, type PageUnderTest } from './pages.ts';
import { meetingPages } from './meetingPages.ts';
import { platformUnderTest } from './platform.ts';
import { registrationPages } from './registrationPages.ts';

const platform = platformUnderTest();
let browser: Browser;
let cast: Cast;
let pages: PageUnderTest[];
const policyFaults = new Set<string>();

test.beforeAll(async () => {
  browser = await openBrowser(await makeFootage());
  cast = await makeCast(platform);
  const endedId = await endedEvent(cast.guest);
  pages = [
    ...pagesOf(await cast.operator.publishedEvent(), endedId),
    ...(await registrationPages(platform.publicUrl, cast)),
    ...(await meetingPages(cast)),
    ...(await eventConsolePages(platform.publicUrl, cast, endedId)),
  ];
});

test.afterAll(() => browser.close());

for (const width of [390, 1280]) {
  test(`axe finds no serious fault on any page, and no page breaks its content security policy, at ${width} px`, async () => {
    test.setTimeout(240_000);
    const faults: string[] = [];
    // One page a person, so that scripts are fetched and compiled once.
    const opened = new Map<PageUnderTest['as'], Page>();
    for (const one of pages) {
      const page = opened.get(one.as) ?? (await openFor(one, width));
      opened.set(one.as, page);
      faults.push(...(await faultsOf(page, one)));
    }
    for (const page of opened.values()) await page.context().close();
    expect([...policyFaults]).toEqual([]);
    expect(faults).toEqual([]);
  });
}

async function openFor(one: PageUnderTest, width: number): Promise<Page> {
  const context = await contextFor(browser, cast, one, { viewport: { width, height: 844 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) policyFaults.add(`${page.url()}: ${message.text()}`);
  });
  return page;
}

/** Serious faults on one page once it is there. */
async function faultsOf(page: Page, one: PageUnderTest): Promise<string[]> {
  await page.goto(platform.publicUrl + one.path);
  await page.getByTestId(one.ready).first().waitFor();
  return seriousFaults(page, one.name);
}
