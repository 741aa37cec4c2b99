import { expect, type Browser, type Page } from '@playwright/test';
import { watchConnections } from '../evidence.ts';
import type { StaffLogin } from '../platform.ts';

/** An operator or moderator at the console. */
export class Staff {
  readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  static async signIn(browser: Browser, publicUrl: string, { login, password }: StaffLogin): Promise<Staff> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await watchConnections(context);
    const page = await context.newPage();
    await page.goto(`${publicUrl}/sign-in/staff?next=/console`);
    await page.getByTestId('login').fill(login);
    await page.getByTestId('password').fill(password);
    await page.getByTestId('sign-in').click();
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
    await page.getByTestId('studio-link-make').click();
    const shown = page.getByTestId('studio-link-url');
    await expect(shown).toBeVisible();
    return (await shown.inputValue().catch(() => shown.textContent())) ?? '';
  }

  /** The card of a question on the moderation board. */
  card(text: string) {
    return this.page.locator('[data-testid^="question-"]').filter({ hasText: text });
  }

  async approve(text: string): Promise<void> {
    await this.card(text).getByTestId('act-approve').click();
    await this.card(text).getByTestId('pending-now').click();
    await expect(this.page.getByTestId('cards-chosen').filter({ hasText: text })).toBeVisible();
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
