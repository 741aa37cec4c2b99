import type { Browser } from '@playwright/test';
import type { Attendee } from '../actors/Attendee.ts';
import type { Host } from '../actors/Host.ts';
import type { Party } from '../actors/Party.ts';
import { Staff } from '../actors/Staff.ts';
import { Api } from '../api.ts';
import { openBrowser } from '../browser.ts';
import { makeFootage } from '../footage.ts';
import type { Signed } from '../meetingEvent.ts';
import { platformUnderTest } from '../platform.ts';

/** The people of one evening and what they have in hand. Steps fill it as they go. */
export interface Evening {
  publicUrl: string;
  title: string;
  /** With camera and microphone that play real footage; and without. */
  cameras: Browser;
  viewers: Browser;
  /** Reads what staff may read, to look up codes and to check. */
  desk: Api;
  operator: Staff;
  moderator: Staff;
  eventId: string;
  studioUrl: string;
  host: Host;
  /** An enterprise on a phone, one that is promoted later, a guest. */
  phone: Attendee;
  speaker: Attendee;
  guest: Attendee;
  /** Who waited for a place and got it. */
  waiting: { enterprise: string };
  /** Who meet, signed in; and at their screens. */
  investor: Signed;
  enterprise: Signed & { enterprise: string };
  investorSeat: Party;
  enterpriseSeat: Party;
  meeting: { id: string; startsAt: string };
  /** The desks of two districts; the demo's window is Haidian's. */
  haidian: Api;
  xicheng: Api;
}

/** One thing that happens, and the sentence that proves it. Throws when it did not happen. */
export interface Step {
  title: string;
  play: (evening: Evening) => Promise<string>;
}

/** Browsers up, staff signed in; the rest of the cast comes with the steps. */
export async function beginEvening(): Promise<Evening> {
  const platform = platformUnderTest();
  const footage = await makeFootage();
  const [cameras, viewers, desk, haidian] = await Promise.all([
    openBrowser(footage),
    openBrowser(),
    Api.open(platform.publicUrl),
    Api.open(platform.publicUrl),
  ]);
  await Promise.all([desk.signInStaff(platform.operator), haidian.signInStaff(platform.window)]);
  const operator = await Staff.open(viewers, platform.publicUrl, desk);
  const moderator = await Staff.signIn(viewers, platform.publicUrl, platform.moderator);
  const title = `局长直播讲政策 ${new Date().toISOString().slice(11, 19)}`;
  const soFar = { publicUrl: platform.publicUrl, title, cameras, viewers, desk, haidian, operator, moderator };
  // Each later field is set by the step that brings it; a step that comes too early fails at once on undefined.
  return soFar as Evening;
}

export async function endEvening({ cameras, viewers, desk }: Evening): Promise<void> {
  await Promise.all([cameras.close(), viewers.close(), desk.context.dispose()]);
}
