import { expect, test, type Browser } from '@playwright/test';
import { Registrant } from './actors/Registrant.ts';
import { Api } from './api.ts';
import { openBrowser } from './browser.ts';
import { newContact } from './contacts.ts';
import { platformUnderTest } from './platform.ts';
import { choiceQuestion, newEnterprise, openRegistration, registeredByApi } from './registering.ts';

const { publicUrl, operator: login } = platformUnderTest();
let browser: Browser;
let operator: Api;

test.beforeAll(async () => {
  browser = await openBrowser();
  operator = await Api.open(publicUrl);
  await operator.signInStaff(login);
});

test.afterAll(() => browser.close());

const codeFor = (contact: string): Promise<string> => operator.codeFor(contact);

test('a phone registers on one page: code, form, a reload in the middle, confirmation with QR code', async () => {
  const event = await operator.publishedEvent();
  await openRegistration(operator, event.id, { questions: [choiceQuestion] });
  const name = '北京示例智能技术有限公司';
  const uscc = await newEnterprise(operator, name);
  const visitor = await Registrant.open(browser, `${publicUrl}/e/${event.id}`);
  const { page } = visitor;
  await visitor.begin(newContact(), codeFor);
  // Nothing is agreed to beforehand.
  for (const purpose of ['event', 'contact', 'matching'])
    await expect(page.getByTestId(`consent-${purpose}`)).not.toBeChecked();
  // A slip is said in words before anything is sent.
  await page.getByTestId('uscc').fill(uscc.slice(0, 17) + (uscc.endsWith('1') ? '2' : '1'));
  await expect(page.getByText('校验不通过')).toBeVisible();
  await visitor.fillIn({ uscc: ` ${uscc.slice(0, 8).toLowerCase()} ${uscc.slice(8)}`, name: '王丽' });
  await expect(page.getByTestId('enterprise-card')).toContainText(name);
  await expect(page.getByTestId('enterprise-card')).toContainText('海淀区');

  await page.reload();
  await expect(page.getByTestId('name')).toHaveValue('王丽');
  await expect(page.getByTestId('uscc')).toHaveValue(uscc);

  await page.getByTestId('registration-submit').click();
  await expect(page.getByText('请选择一项')).toBeVisible();
  await expect(page.getByText('报名需要您同意这一项')).toBeVisible();
  await page.getByLabel('到场').check();
  await visitor.send();
  await visitor.inState('approved');
  await expect(page.getByTestId('check-in-qr')).toBeVisible();
  await expect(page.getByTestId('check-in-code')).toHaveText(/^[0-9A-Z]{8}-[0-9A-Z]{8}$/u);
  await expect(page.getByTestId('filled-in')).toContainText(name);

  await page.goto(`${publicUrl}/e/${event.id}/register`);
  await visitor.inState('approved');
  await page.goto(`${publicUrl}/me`);
  await expect(page.getByTestId('registration-row')).toHaveCount(1);
  await visitor.close();
});

test('when it is full the next one waits, is offered the place that becomes free, and takes it', async () => {
  const event = await operator.publishedEvent();
  await openRegistration(operator, event.id, { capacity: 1, waitlist: 1 });
  const first = await registeredByApi(publicUrl, operator, event.id);
  expect(first.registration.state).toBe('approved');
  const visitor = await Registrant.open(browser, `${publicUrl}/e/${event.id}`);
  const { page } = visitor;
  await expect(page.getByTestId('places')).toContainText('候补');
  await visitor.begin(newContact(), codeFor);
  await page.getByTestId('no-uscc').check();
  await page.getByTestId('name').fill('李强');
  await visitor.send();
  await visitor.inState('waitlisted');
  await expect(page.getByTestId('registration-state')).toContainText('候补第 1 位');

  await first.api.call('cancelRegistration', { params: { id: first.registration.id } });
  await visitor.inState('offered');
  await expect(page.getByTestId('countdown')).toBeVisible();
  await page.getByTestId('accept-offer').click();
  await visitor.inState('approved');
  await expect(page.getByTestId('check-in-qr')).toBeVisible();
  await visitor.close();
});

test('a refusal is said in words, nothing is lost, and the form can be sent again', async () => {
  const event = await operator.publishedEvent();
  await openRegistration(operator, event.id, { districts: ['yanqing'] });
  const visitor = await Registrant.open(browser, `${publicUrl}/e/${event.id}`);
  const { page } = visitor;
  await visitor.begin(newContact(), codeFor);
  await page.getByTestId('no-uscc').check();
  await expect(page.getByTestId('not-invited')).toContainText('延庆区');
  await page.getByTestId('name').fill('李强');
  await page.getByTestId('consent-event').check();
  await page.getByTestId('registration-submit').click();
  await expect(page.getByTestId('registration-refusal')).toContainText('本场活动面向特定区域');
  await page.getByTestId('registration-submit').click();
  await expect(page.getByTestId('registration-refusal')).toBeVisible();
  await expect(page.getByTestId('name')).toHaveValue('李强');
  await openRegistration(operator, event.id);
  await page.getByTestId('registration-submit').click();
  await page.waitForURL(/\/me\/registrations\//u);
  await visitor.inState('approved');
  await visitor.close();
});

test('giving up is asked for in words, and withdrawing the necessary consent is the same', async () => {
  const event = await operator.publishedEvent();
  await openRegistration(operator, event.id);
  const visitor = await Registrant.open(browser, `${publicUrl}/e/${event.id}`);
  const { page } = visitor;
  await visitor.begin(newContact(), codeFor);
  await page.getByTestId('no-uscc').check();
  await page.getByTestId('name').fill('李强');
  await page.getByTestId('consent-contact').check();
  await visitor.send();
  await page.getByTestId('withdraw-contact').click();
  await page.getByTestId('confirm-yes').click();
  await expect(page.getByTestId('my-consent-contact')).toHaveAttribute('data-granted', 'false');
  await visitor.inState('approved');
  await page.getByTestId('cancel-registration').click();
  await page.getByTestId('confirm-no').click();
  await visitor.inState('approved');
  await page.getByTestId('withdraw-event').click();
  await page.getByTestId('confirm-yes').click();
  await visitor.inState('cancelled');
  await expect(page.getByTestId('check-in-qr')).toBeHidden();
  await visitor.close();
});
