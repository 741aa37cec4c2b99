import type { Browser, Page } from '@playwright/test';
import { expect } from '../expect.ts';

interface Answers {
  uscc: string;
  name: string;
}

/** Somebody with a phone who registers on the page. */
export class Registrant {
  readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser, url: string): Promise<Registrant> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await page.goto(url);
    return new Registrant(page);
  }

  /** Somebody whose page is open already. */
  static at(page: Page): Registrant {
    return new Registrant(page);
  }

  /** From the event’s page to the form, with a number that was never used here. */
  async begin(contact: string, codeFor: (contact: string) => Promise<string>): Promise<void> {
    const { page } = this;
    await page.getByTestId('register').click();
    await page.getByTestId('contact').fill(contact);
    await page.getByTestId('get-code').click();
    await page.getByTestId('code').waitFor();
    await page.getByTestId('code').fill(await codeFor(contact));
    await page.getByTestId('sign-in').click();
    await page.getByTestId('registration-form').waitFor();
  }

  async fillIn({ uscc, name }: Answers): Promise<void> {
    await this.page.getByTestId('uscc').fill(uscc);
    await expect(this.page.getByTestId('enterprise-card')).toBeVisible();
    await this.page.getByTestId('name').fill(name);
  }

  /** Agrees to what is necessary, sends it, and comes to the page of the registration. */
  async send(): Promise<void> {
    await this.page.getByTestId('consent-event').check();
    await this.page.getByTestId('registration-submit').click();
    await this.page.waitForURL(/\/me\/registrations\//u);
  }

  async inState(state: string): Promise<void> {
    await expect(this.page.getByTestId('my-registration')).toHaveAttribute('data-state', state, { timeout: 40_000 });
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
