import { expect, test, type Browser } from '@playwright/test';
import { Party } from './actors/Party.ts';
import { Api } from './api.ts';
import { seriousFaults } from './axe.ts';
import { openBrowser } from './browser.ts';
import { playsOn, received } from './evidence.ts';
import { makeFootage } from './footage.ts';
import {
  arrangedMeeting,
  investorSignedIn,
  meetingEvent,
  openToMeetings,
  signedIn,
  type Signed,
} from './meetingEvent.ts';
import { platformUnderTest } from './platform.ts';

const platform = platformUnderTest();
const firm = '北京智源测控技术有限公司';
let browser: Browser;
let operator: Api;
let investor: Signed;
let enterprise: Signed;
let third: Signed;

test.beforeAll(async () => {
  browser = await openBrowser(await makeFootage());
  operator = await Api.open(platform.publicUrl);
  await operator.signInStaff(platform.operator);
  const { publicUrl } = platform;
  investor = await investorSignedIn(publicUrl, operator, '何志远');
  enterprise = await signedIn(publicUrl, operator, '林晓', firm);
  third = await signedIn(publicUrl, operator, '赵无关', '');
});

test.afterAll(() => browser.close());

test('an investor and an enterprise meet, nobody else does', async () => {
  test.setTimeout(240_000);
  const event = await meetingEvent(operator, { inSeconds: 35 });
  const registrationId = await openToMeetings(event, enterprise, firm);
  const meeting = await arrangedMeeting(event, investor, enterprise, registrationId);
  const url = `${platform.publicUrl}/meet/${meeting.id}`;
  const [left, right] = [
    await Party.open(browser, investor, url),
    await Party.open(browser, enterprise, url, { phone: true }),
  ];

  await test.step('the waiting room shows that the other side has come', async () => {
    await Promise.all([left.waits(), right.waits()]);
  });
  await test.step('at the start both see and hear each other', async () => {
    await Promise.all([left.inRoom(), right.inRoom()]);
    const [atLeft, atRight] = await Promise.all([playsOn(left.page), playsOn(right.page)]);
    expect(Math.min(atLeft.width, atRight.width)).toBeGreaterThan(0);
    expect(await seriousFaults(right.page, 'room')).toEqual([]);
  });
  await test.step('a third person finds nothing there', async () => {
    const stranger = await Party.open(browser, third, url);
    await expect(stranger.page.getByTestId('not-found')).toBeVisible();
    await stranger.close();
  });
  await test.step('what is written arrives, and is marked unread on the phone', async () => {
    await left.say('请问新产线何时投产？');
    await expect(right.page.getByTestId('meet-unread')).toBeVisible();
    await right.say('预计明年三月');
    await expect(left.page.getByTestId('meet-line').filter({ hasText: '预计明年三月' })).toBeVisible();
    await right.page.keyboard.press('Escape');
    await expect(right.page.getByTestId('meet-say')).toBeHidden();
  });
  await test.step('one who reloads is back within 5 s', async () => {
    const before = Date.now();
    await right.page.reload();
    await playsOn(right.page, { frames: 5, timeoutMs: 10_000 });
    expect(Date.now() - before).toBeLessThan(5_000);
    await playsOn(left.page, { frames: 5 });
  });
  await test.step('with sound only the voice stays and no picture is sent', async () => {
    await left.page.getByTestId('meet-sound-only').click();
    await expect(left.page.getByTestId('meet-no-picture')).toBeVisible();
    await expect(right.page.getByTestId('meet-no-picture')).toBeVisible();
    await playsOn(left.page, { frames: 0 });
    const held = await received(left.page);
    await playsOn(right.page, { frames: 0 });
    const later = await received(left.page);
    expect(later.energy).toBeGreaterThan(held.energy);
    expect(later.frames - held.frames).toBeLessThan(5);
    await left.page.getByTestId('meet-sound-only').click();
    await Promise.all([playsOn(left.page), playsOn(right.page)]);
  });
  await test.step('each fills in an outcome card', async () => {
    await left.leave();
    await left.page.getByTestId('verdict-intent').click();
    expect(await seriousFaults(left.page, 'outcome')).toEqual([]);
    await left.page.getByTestId('instrument-investment').click();
    await left.page.getByTestId('outcome-amount').fill('-5');
    await left.page.getByTestId('outcome-save').click();
    await expect(left.page.getByText('金额须大于 0')).toBeVisible();
    await left.page.getByTestId('outcome-amount').fill('500.5');
    await left.page.getByTestId('outcome-save').click();
    await expect(left.page.getByTestId('outcome-done')).toContainText('500.5 万元');
    await right.leave();
    await right.page.getByTestId('verdict-followUp').click();
    await right.page.getByTestId('outcome-save').click();
    await expect(right.page.getByTestId('outcome-done')).toBeVisible();
    const mine = await investor.api.call('meeting', { params: { id: meeting.id } });
    expect(mine.meeting.myOutcome).toMatchObject({ verdict: 'intent', amountFen: 500_500_000 });
  });
  await Promise.all([left.close(), right.close()]);
});

test('of two investors who want the same time one gets it, the other the next ones', async () => {
  const rival = await investorSignedIn(platform.publicUrl, operator, '周敏');
  const event = await meetingEvent(operator, { inSeconds: 1_200 });
  await openToMeetings(event, enterprise, firm);
  const url = `${platform.publicUrl}/e/${event.id}/meetings`;
  const [first, second] = [await Party.open(browser, investor, url), await Party.open(browser, rival, url)];
  for (const { page } of [first, second]) {
    await page.getByTestId('book-open').click();
    await page.getByTestId('slot-0').click();
  }
  await first.page.getByTestId('slot-send').click();
  await expect(first.page.getByTestId('meeting')).toHaveAttribute('data-state', 'awaitsThem');
  await second.page.getByTestId('slot-send').click();
  await expect(second.page.getByTestId('slot-taken')).toContainText('这个时段刚被约走');
  await second.page.getByTestId('slot-taken').getByRole('button').first().click();
  await expect(second.page.getByTestId('meeting')).toHaveAttribute('data-state', 'awaitsThem');

  const asked = await Party.open(browser, enterprise, url, { phone: true });
  await expect(asked.page.getByTestId('requests').getByTestId('meeting')).toHaveCount(2);
  await asked.page.getByTestId('accept').first().click();
  await expect(asked.page.getByTestId('mine').getByTestId('meeting')).toHaveAttribute('data-state', 'accepted');
  await asked.page.getByTestId('decline-open').click();
  await asked.page.getByTestId('reason').fill('当日已有安排');
  await asked.page.getByTestId('reason-send').click();
  await expect(asked.page.getByTestId('requests')).toBeHidden();
  await Promise.all([first.close(), second.close(), asked.close()]);
});
