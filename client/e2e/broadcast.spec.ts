import { expect, test, type Browser } from '@playwright/test';
import { Attendee } from './actors/Attendee.ts';
import { Host } from './actors/Host.ts';
import { Api } from './api.ts';
import { openBrowser } from './browser.ts';
import { playsOn } from './evidence.ts';
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

test.afterAll(async () => {
  await Promise.all([cameras.close(), viewers.close()]);
});

for (const codec of ['VP8', 'H264']) {
  test(`three viewers decode picture and sound in ${codec}, and the waiting page turns live by itself`, async () => {
    const event = await operator.publishedEvent();
    const room = `/e/${event.id}/live`;
    const [phone, ...desks] = await Promise.all([
      Attendee.open(viewers, platform.publicUrl + room, { phone: true }),
      Attendee.open(viewers, platform.publicUrl + room),
      Attendee.open(viewers, platform.publicUrl + room),
    ]);
    const seats = [phone, ...desks];
    await Promise.all(seats.map((seat) => seat.inRoom()));
    await expect(phone.page.getByTestId('waiting')).toBeVisible();

    const host = await Host.arrive(cameras, event.studioUrl, { codec: codec.toLowerCase() });
    await host.goOnAir();
    for (const seat of seats) {
      const got = await playsOn(seat.page);
      expect(got.codec.toLowerCase()).toContain(codec.toLowerCase());
    }
    await expect(phone.page.getByTestId('lower-third')).toContainText('张建国');
    await host.end();
    for (const seat of seats) await expect(seat.page.getByTestId('stage')).toHaveAttribute('data-state', 'ended');
    await Promise.all([...seats, host].map((one) => one.close()));
  });
}
