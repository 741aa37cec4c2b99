import { expect, test, type Browser, type Page } from '@playwright/test';
import { lendSession } from './actors/cookies.ts';
import { Api } from './api.ts';
import { openBrowser } from './browser.ts';
import { newContact } from './contacts.ts';
import { askForContact, newWindow } from './desks.ts';
import { platformUnderTest } from './platform.ts';
import { newEnterprise, openRegistration } from './registering.ts';

const { publicUrl, operator: login } = platformUnderTest();
let browser: Browser;
let operator: Api;

test.beforeAll(async () => {
  browser = await openBrowser();
  operator = await Api.open(publicUrl);
  await operator.signInStaff(login);
});

test.afterAll(() => browser.close());

test('a wish to be contacted reaches the window of its district alone, is taken, noted, handed over and gone', async () => {
  const [haidian, xicheng] = await Promise.all([
    newWindow(publicUrl, operator, 'haidian'),
    newWindow(publicUrl, operator, 'xicheng'),
  ]);
  const name = `北京示例感知技术有限公司${Date.now()}`;
  const contact = newContact();
  const event = await operator.publishedEvent();
  await openRegistration(operator, event.id);
  await askForContact(publicUrl, operator, { eventId: event.id, uscc: await newEnterprise(operator, name), contact });
  const id = await leadOf(haidian, event.id);

  // The other window: not in its list, and not there when asked for by its id.
  expect((await xicheng.call('leads', { query: { eventId: event.id, scope: 'all' } })).items).toEqual([]);
  await expect(xicheng.call('lead', { params: { id } })).rejects.toThrow('NOT_FOUND');

  const page = await inboxOf(haidian, event.id);
  await page.getByTestId(`lead-${id}`).getByTestId('lead-open').click();
  await expect(page.getByTestId(`lead-detail-${id}`)).toContainText(name);
  await work(page, contact);
  await handOverToHub(page);
  await expect(page.getByTestId(`lead-${id}`)).toHaveCount(0);
  await expect(page.getByTestId('lead-panel')).toBeHidden();
  await page.reload();
  await expect(page.getByTestId('empty')).toBeVisible();
  await page.context().close();

  const { items } = await operator.call('leads', { query: { eventId: event.id, scope: 'office' } });
  expect(items).toMatchObject([{ id, ownerId: null, office: { kind: 'hub' } }]);
  const reveals = await operator.call('audit', { query: { act: 'lead:reveal', subject: id } });
  expect(reveals.items).toHaveLength(1);
});

/** The lead of an event, once it has been routed here. */
async function leadOf(desk: Api, eventId: string): Promise<string> {
  let id = '';
  await expect
    .poll(async () => {
      const { items } = await desk.call('leads', { query: { eventId, scope: 'all' } });
      id = items[0]?.id ?? '';
      return items.map(({ kind, dueAt }) => ({ kind, isDated: dueAt !== null }));
    })
    .toEqual([{ kind: 'contactRequest', isDated: true }]);
  return id;
}

async function inboxOf(desk: Api, eventId: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await lendSession(desk, context);
  const page = await context.newPage();
  await page.goto(`${publicUrl}/console/leads?scope=all&event=${eventId}`);
  return page;
}

async function work(page: Page, contact: string): Promise<void> {
  const panel = page.getByTestId('lead-panel');
  await expect(panel).not.toContainText(contact);
  await page.getByTestId('lead-reveal').click();
  await expect(page.getByTestId('lead-contact')).toHaveText(contact);
  await page.getByTestId('lead-take').click();
  await expect(panel.getByTestId('lead-state')).toHaveAttribute('data-state', 'assigned');
  await page.getByTestId('lead-note').fill('已电话联系，企业注册地将迁出本区。');
  await page.getByTestId('lead-note-add').click();
  await expect(page.getByTestId('lead-notes')).toContainText('将迁出本区');
  await expect(page.getByTestId('lead-note')).toHaveValue('');
}

async function handOverToHub(page: Page): Promise<void> {
  await page.getByTestId('lead-hand-over').click();
  await page.getByTestId('hand-over-office').click();
  await page.getByTitle('市级服务枢纽').click();
  await page.getByTestId('hand-over-reason').fill('企业注册地不在本区');
  await page.getByTestId('hand-over-confirm').click();
}
