import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { tellAccident } from './accident.ts';
import { Attendee } from './actors/Attendee.ts';
import { lendSession } from './actors/cookies.ts';
import { Host } from './actors/Host.ts';
import { Staff } from './actors/Staff.ts';
import { Api } from './api.ts';
import { openBrowser } from './browser.ts';
import { newContact } from './contacts.ts';
import { playsOn, watchConnections } from './evidence.ts';
import { makeFootage } from './footage.ts';
import { platformUnderTest } from './platform.ts';

const platform = platformUnderTest();
let cameras: Browser;
let viewers: Browser;
let operator: Api;

test.beforeAll(async () => {
  const footage = await makeFootage();
  [cameras, viewers, operator] = await Promise.all([openBrowser(footage), openBrowser(), Api.open(platform.publicUrl)]);
  await operator.signInStaff(platform.operator);
});

test.afterEach(() => tellAccident([cameras, viewers], test.info()));

test.afterAll(async () => {
  await Promise.all([cameras.close(), viewers.close()]);
});

/** Frames decoded by the element that plays HLS; 0 where there is none. */
function decoded(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document.querySelector<HTMLVideoElement>('[data-testid="hls-picture"] video')?.getVideoPlaybackQuality()
        .totalVideoFrames ?? 0,
  );
}

/** Waits for HLS that runs; how much later than happening its picture is shown, in ms. */
async function playsHls(page: Page): Promise<number> {
  await expect(page.getByTestId('hls-picture')).toHaveAttribute('data-state', 'playing', { timeout: 20_000 });
  const before = await decoded(page);
  await expect.poll(() => decoded(page)).toBeGreaterThan(before + 10);
  const instant = Number(await page.getByTestId('hls-picture').getAttribute('data-instant'));
  return Date.now() - instant;
}

/** From now on no connection of this page's media ever comes about: the addresses of the node are taken out of what it says. */
async function blockMedia(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const Native = globalThis.RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Native {
      override setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
        const sdp = description.sdp?.replace(/a=candidate:.*\r\n/gu, '') ?? '';
        return super.setRemoteDescription({ type: description.type, sdp });
      }
    };
  });
}

/** Runs in the page: when the picture was taken over which the next slate is laid, in ms since the epoch. */
function instantOfSlate(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const picture = document.querySelector<HTMLElement>('[data-testid="hls-picture"]');
      if (document.querySelector('[data-testid="slate"]')) resolve(Number(picture?.dataset['instant']));
      else requestAnimationFrame(look);
    };
    look();
  });
}

async function onAir() {
  const event = await operator.publishedEvent();
  const host = await Host.arrive(cameras, event.studioUrl);
  await host.goOnAir();
  return { host, event, room: `/e/${event.id}/live` };
}

test('one broadcast comes in real time, by choice as HLS, and by itself where the network lets nothing through', async () => {
  const { host, room } = await onAir();
  const near = await Attendee.open(viewers, platform.publicUrl + room);
  await playsOn(near.page);
  await expect(near.page.getByTestId('way')).toHaveAttribute('data-path', 'realtime');

  const chooser = await Attendee.open(viewers, platform.publicUrl + room, { phone: true });
  await chooser.page.getByTestId('way-switch').click();
  expect(await playsHls(chooser.page)).toBeLessThan(12_000);
  await expect(chooser.page.getByTestId('way-note')).toContainText('流畅线路');
  await expect(chooser.page.getByTestId('lower-third')).toContainText('张建国');

  const context = await viewers.newContext();
  await blockMedia(context);
  const page = await context.newPage();
  await page.goto(platform.publicUrl + room);
  await page.getByTestId('stage').waitFor();
  const asked = Date.now();
  await expect.poll(() => decoded(page), { timeout: 20_000, intervals: [50] }).toBeGreaterThan(0);
  const took = Date.now() - asked;
  expect(await playsHls(page)).toBeLessThan(12_000);
  await expect(page.getByTestId('way')).toHaveAttribute('data-why', 'blocked');
  // 5 s from the ticket, which is asked for once the page is in; the rest is what two cores take that decode everything here.
  expect(took).toBeLessThan(6_500);

  await chooser.page.getByTestId('way-switch').click();
  await playsOn(chooser.page);
  await Promise.all([near, chooser, host].map((one) => one.close()));
  await context.close();
});

test('a viewer on HLS who is given a seat comes in real time without a reload, and what belongs to the picture comes as late as it', async () => {
  const { host, event, room } = await onAir();
  const contact = newContact();
  const person = await Api.open(platform.publicUrl);
  await person.call('requestCode', { body: { contact } });
  await person.call('signInByCode', { body: { contact, code: await operator.codeFor(contact) } });
  await person.call('editProfile', { body: { name: '王芳', enterprise: '北京云图科技有限公司' } });
  const context = await viewers.newContext({ permissions: ['camera', 'microphone'] });
  await context.addInitScript(() => sessionStorage.setItem('jingqi.way', 'hls'));
  await watchConnections(context);
  await lendSession(person, context);
  const page = await context.newPage();
  await page.goto(platform.publicUrl + room);
  await playsHls(page);
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));

  const staff = await Staff.open(viewers, platform.publicUrl, operator);
  await staff.goTo(`/console/control/${event.id}`);
  // A slate comes with the picture it was put on, not before: their instants are within a second of each other.
  const shown = page.evaluate(instantOfSlate);
  await staff.page.getByTestId('slate-preset-0').click();
  const putUp = Date.now();
  expect(Math.abs((await shown) - putUp)).toBeLessThan(1_000);
  expect(Date.now() - putUp).toBeGreaterThan(2_000);
  await staff.page.getByTestId('slate-down').click();

  await staff.page.getByTestId('tab-audience').click();
  const member = staff.page.getByTestId('audience').locator('li').filter({ hasText: '王芳' });
  await member.getByTestId('member-invite').click();
  await expect(page.getByTestId('seat-invitation')).toBeVisible();
  await playsOn(page);
  await member.getByTestId('member-back').click();
  await playsHls(page);
  expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
  await staff.close();

  await host.end();
  // The remaining seconds are played before it is over.
  await expect(page.getByTestId('stage')).toHaveAttribute('data-state', 'live', { timeout: 1_000 });
  await expect(page.getByTestId('stage')).toHaveAttribute('data-state', 'ended', { timeout: 20_000 });
  await Promise.all([context.close(), host.close()]);
});
