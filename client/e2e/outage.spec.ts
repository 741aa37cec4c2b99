import { expect, test, type Browser } from '@playwright/test';
import { startPlatform, type Platform } from '@jingqi/setup/testing';
import { Attendee } from './actors/Attendee.ts';
import { Host } from './actors/Host.ts';
import { Api } from './api.ts';
import { openBrowser } from './browser.ts';
import { newContact } from './contacts.ts';
import { playsOn } from './evidence.ts';
import { makeFootage } from './footage.ts';
import { loginOf } from './platform.ts';

const question = '服务器中断时写下的问题会丢吗？';
let platform: Platform;
let cameras: Browser;
let viewers: Browser;

test.beforeAll(async () => {
  platform = await startPlatform();
  [cameras, viewers] = await Promise.all([openBrowser(await makeFootage()), openBrowser()]);
});

test.afterAll(async () => {
  await Promise.all([cameras.close(), viewers.close()]);
  await platform.stop();
});

test('the server is killed -9 on air: the picture goes on, and a question written meanwhile arrives once', async () => {
  const operator = await Api.open(platform.publicUrl);
  await operator.signInStaff(loginOf(platform.signIns, 'operator'));
  const event = await operator.publishedEvent();
  const host = await Host.arrive(cameras, event.studioUrl);
  await host.goOnAir();
  const viewer = await Attendee.open(viewers, platform.publicUrl);
  const room = `/e/${event.id}/live`;
  await viewer.signIn(newContact(), '赵一鸣', '北京一鸣新材料有限公司', (contact) => operator.codeFor(contact), room);
  await playsOn(viewer.page);

  await platform.kill('server');
  await expect(viewer.page.getByTestId('offline')).toBeVisible();
  await viewer.page.getByTestId('ask-text').fill(question);
  await viewer.page.getByTestId('ask-send').click();
  const mine = viewer.page.getByTestId('own-question').filter({ hasText: question });
  await expect(mine).toHaveAttribute('data-state', 'pending');
  await playsOn(viewer.page);

  await platform.start('server');
  await viewer.inRoom();
  await expect(mine).toHaveAttribute('data-state', 'awaitingReview');
  await expect(mine).toHaveCount(1);
  await playsOn(viewer.page);
  expect((await operator.call('staffEvent', { params: { id: event.id } })).waiting).toBe(1);
});
