import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Serious faults of WCAG 2.2 A and AA on a page as it is now, and whether it is wider than the screen. */
export async function seriousFaults(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const faults = serious.map(
    ({ id, nodes }) => `${name}: ${id} ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  return isWide ? [...faults, `${name}: wider than the screen`] : faults;
}
