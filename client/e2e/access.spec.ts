import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { contextFor, makeCast, type Cast } from './cast.ts';
import { openBrowser } from './browser.ts';
import { makeFootage } from './footage.ts';
import { endedEvent, pagesOf, type PageUnderTest } from './pages.ts';
import { platformUnderTest } from './platform.ts';
import { registrationPages } from './registrationPages.ts';

const platform = platformUnderTest();
let browser: Browser;
let cast: Cast;
let pages: PageUnderTest[];

test.beforeAll(async () => {
  browser = await openBrowser(await makeFootage());
  cast = await makeCast(platform);
  pages = [
    ...pagesOf(await cast.operator.publishedEvent(), await endedEvent(cast.guest)),
    ...(await registrationPages(platform.publicUrl, cast)),
  ];
});

test.afterAll(() => browser.close());

for (const width of [390, 1280]) {
  test(`axe finds no serious fault on any page at ${width} px`, async () => {
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
    expect(faults).toEqual([]);
  });
}

async function openFor(one: PageUnderTest, width: number): Promise<Page> {
  const context = await contextFor(browser, cast, one, { viewport: { width, height: 844 }, reducedMotion: 'reduce' });
  return context.newPage();
}

/** Serious faults of WCAG 2.2 A and AA on one page, and whether it is wider than the screen. */
async function faultsOf(page: Page, one: PageUnderTest): Promise<string[]> {
  await page.goto(platform.publicUrl + one.path);
  await page.getByTestId(one.ready).first().waitFor();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const faults = serious.map(
    ({ id, nodes }) => `${one.name}: ${id} ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  return isWide ? [...faults, `${one.name}: wider than the screen`] : faults;
}
