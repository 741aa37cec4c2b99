import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect } from '../expect.ts';
import { watchConnections } from '../evidence.ts';

interface Arrival {
  /** As in the studio's advanced choice. */
  codec?: string;
  phone?: boolean;
  /** Is done to the browser's context before the page opens. */
  prepare?: (context: BrowserContext) => Promise<void>;
}

/** The official in the studio. */
export class Host {
  readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens the studio link and waits until all three ticks are there. */
  static async arrive(
    browser: Browser,
    studioUrl: string,
    { codec = '', phone = false, prepare }: Arrival = {},
  ): Promise<Host> {
    const context = await browser.newContext({
      viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
      permissions: ['camera', 'microphone'],
    });
    await watchConnections(context);
    await prepare?.(context);
    const page = await context.newPage();
    const url = new URL(studioUrl);
    if (codec) url.searchParams.set('codec', codec);
    await page.goto(url.href);
    const host = new Host(page);
    await host.checked();
    return host;
  }

  async checked(): Promise<void> {
    for (const tick of ['picture', 'sound', 'network']) {
      await expect(this.page.getByTestId(`studio-tick-${tick}`)).toHaveAttribute('data-state', 'good', {
        timeout: 30_000,
      });
    }
  }

  /** From the link to air in three clicks: the link, ready, start. */
  async goOnAir(): Promise<void> {
    await this.page.getByTestId('studio-ready').click();
    await this.page.getByTestId('studio-start').click();
    await this.onAir();
  }

  async onAir(timeout = 20_000): Promise<void> {
    await expect(this.page.getByTestId('studio')).toHaveAttribute('data-step', 'onAir', { timeout });
  }

  async end(): Promise<void> {
    await this.page.getByTestId('studio-end').click();
    await this.page.getByTestId('studio-end-confirm').click();
    await expect(this.page.getByTestId('studio-ended')).toBeVisible();
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
