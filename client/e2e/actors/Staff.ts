import type { Browser, Locator, Page } from '@playwright/test';
import type { Api } from '../api.ts';
import { expect } from '../expect.ts';
import { watchConnections } from '../evidence.ts';
import type { StaffLogin } from '../platform.ts';
import { withFreshCode } from '../totp.ts';
import { lendSession } from './cookies.ts';

/** An operator or moderator at the console. */
export class Staff {
  readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  static async signIn(
    browser: Browser,
    publicUrl: string,
    { login, password, totpSecret }: StaffLogin,
  ): Promise<Staff> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await watchConnections(context);
    const page = await context.newPage();
    await page.goto(`${publicUrl}/sign-in/staff?next=/console`);
    await page.getByTestId('login').fill(login);
    await page.getByTestId('password').fill(password);
    await page.getByTestId('sign-in').click();
    await withFreshCode(totpSecret, (code) => enterCode(page, code));
    await page.getByTestId('console-me').waitFor();
    return new Staff(page);
  }

  /** At the console with the session of somebody who signed in without a browser: each code is good once. */
  static async open(browser: Browser, publicUrl: string, api: Api): Promise<Staff> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await lendSession(api, context);
    await watchConnections(context);
    const page = await context.newPage();
    await page.goto(`${publicUrl}/console`);
    await page.getByTestId('console-me').waitFor();
    return new Staff(page);
  }

  goTo(path: string): Promise<unknown> {
    return this.page.goto(new URL(path, this.page.url()).href);
  }

  /** Writes a new event by the form and publishes it. Returns its id and the host's link. */
  async makeEvent(fields: {
    title: string;
    policy: string;
    hostName: string;
    hostOffice: string;
  }): Promise<{ id: string; studioUrl: string }> {
    const { page } = this;
    await this.goTo('/console/events');
    await page.getByTestId('create-event').click();
    await page.getByTestId('field-title').fill(fields.title);
    await page.getByTestId('field-policy-title').fill(fields.policy);
    await page.getByTestId('field-host-name').fill(fields.hostName);
    await page.getByTestId('field-host-office').fill(fields.hostOffice);
    await page.getByTestId('event-save').click();
    await page.getByTestId('event-publish').click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await expect(page.getByTestId('event-state').first()).toHaveAttribute('data-state', 'published');
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    return { id, studioUrl: await this.studioLink() };
  }

  async studioLink(): Promise<string> {
    const { page } = this;
    await page.getByTestId('studio-link').click();
    await page.getByTestId('studio-link-make').click();
    const shown = page.getByTestId('studio-link-url');
    return shown.inputValue();
  }

  /** The card of a question on the moderation board, found as a moderator would: by searching, pointer out of the way. */
  async card(text: string): Promise<Locator> {
    await this.page.mouse.move(2, 2);
    await this.page.getByTestId('board-search').fill(text);
    const card = this.page
      .getByTestId(/^question-/u)
      .filter({ hasText: text })
      .first();
    await card.waitFor();
    return card;
  }

  /** Presses one of a card's buttons. */
  async press(text: string, act: string): Promise<void> {
    const card = await this.card(text);
    await card.getByTestId(`act-${act}`).click();
  }

  /** Acts that wait some seconds for second thoughts are sent at once. */
  async sendNow(text: string): Promise<void> {
    const card = await this.card(text);
    await card.getByTestId('pending-now').click();
  }

  async approve(text: string): Promise<void> {
    await this.press(text, 'approve');
    await this.sendNow(text);
    await expect(this.page.getByTestId('cards-chosen').filter({ hasText: text })).toBeVisible();
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

/** The second step. Throws what the server refused. */
async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByTestId('totp').fill(code);
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/sign-in/totp'));
  await page.getByTestId('second-step').click();
  const answer = await answered;
  if (!answer.ok()) throw new Error(await answer.text());
}
