import type { Browser, Page } from '@playwright/test';
import { expect } from '../expect.ts';
import { watchConnections } from '../evidence.ts';

interface Device {
  phone?: boolean;
  /** Has a camera and a microphone to come on stage with. */
  canSpeak?: boolean;
}

/** An enterprise's person in front of the broadcast. */
export class Attendee {
  readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  static async open(
    browser: Browser,
    url: string,
    { phone = false, canSpeak = false }: Device = {},
  ): Promise<Attendee> {
    const context = await browser.newContext({
      viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
      ...(phone ? { hasTouch: true, isMobile: true } : {}),
      ...(canSpeak ? { permissions: ['camera', 'microphone'] } : {}),
    });
    // What cannot be pressed is told before the whole test is over.
    context.setDefaultTimeout(30_000);
    await watchConnections(context);
    const page = await context.newPage();
    await page.goto(url);
    return new Attendee(page);
  }

  /** Signs in by one-time code on the sign-in page and comes back to `next`. */
  async signIn(
    contact: string,
    name: string,
    enterprise: string,
    codeFor: (contact: string) => Promise<string>,
    next = '/',
  ): Promise<void> {
    const { page } = this;
    await page.goto(new URL(`/sign-in?next=${encodeURIComponent(next)}`, page.url()).href);
    await page.getByTestId('contact').fill(contact);
    await page.getByTestId('get-code').click();
    await page.getByTestId('code').waitFor();
    await page.getByTestId('code').fill(await codeFor(contact));
    await page.getByTestId('sign-in').click();
    await page.getByTestId('profile-name').fill(name);
    await page.getByTestId('profile-enterprise').fill(enterprise);
    await page.getByTestId('profile-save').click();
    await page.waitForURL((url) => url.pathname === next);
  }

  async inRoom(): Promise<void> {
    await expect(this.page.getByTestId('room')).toHaveAttribute('data-connection', 'live', { timeout: 20_000 });
  }

  async ask(text: string, anonymous = false): Promise<void> {
    await this.page.getByTestId('ask-text').fill(text);
    if (anonymous) await this.page.getByTestId('ask-anonymous').check();
    await this.page.getByTestId('ask-send').click();
    await expect(this.page.getByTestId('own-question').filter({ hasText: text })).toHaveAttribute(
      'data-state',
      'awaitingReview',
    );
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
