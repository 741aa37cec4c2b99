import type { Browser, Page } from '@playwright/test';
import { watchConnections } from '../evidence.ts';
import { expect } from '../expect.ts';
import type { Signed } from '../meetingEvent.ts';
import { lendSession } from './cookies.ts';

/** One side of a meeting in front of its screen. */
export class Party {
  readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser, { api }: Signed, url: string, { phone = false } = {}): Promise<Party> {
    const context = await browser.newContext({
      viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
      ...(phone ? { hasTouch: true, isMobile: true } : {}),
      permissions: ['camera', 'microphone'],
    });
    await lendSession(api, context);
    await watchConnections(context);
    const page = await context.newPage();
    await page.goto(url);
    return new Party(page);
  }

  /** In the waiting room with all three ticks, and sees that the other side has come. */
  async waits(): Promise<void> {
    const { page } = this;
    for (const tick of ['picture', 'sound', 'network'])
      await expect(page.getByTestId(`tick-${tick}`)).toHaveAttribute('data-state', 'good', { timeout: 20_000 });
    await expect(page.getByTestId('other-side')).toHaveAttribute('data-here', 'true', { timeout: 20_000 });
  }

  async inRoom(timeout = 60_000): Promise<void> {
    await expect(this.page.getByTestId('meet')).toHaveAttribute('data-step', 'room', { timeout });
  }

  async say(text: string): Promise<void> {
    await this.openChat();
    await this.page.getByTestId('meet-say').fill(text);
    await this.page.getByTestId('meet-say').press('Enter');
  }

  /** On a phone the chat is a sheet; at a desk it is always there. */
  async openChat(): Promise<void> {
    if (await this.page.getByTestId('meet-say').isHidden()) await this.page.getByTestId('meet-chat-open').click();
  }

  async leave(): Promise<void> {
    await this.page.getByTestId('meet-leave').click();
    await this.page.getByTestId('meet-leave-confirm').click();
    await expect(this.page.getByTestId('outcome-card')).toBeVisible();
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
