import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';
import { lendSession } from './actors/cookies.ts';
import { Api } from './api.ts';
import { newContact } from './contacts.ts';
import { investorSignedIn } from './meetingEvent.ts';
import type { PageUnderTest } from './pages.ts';
import type { PlatformUnderTest } from './platform.ts';

/** Sessions of each kind of person, to open pages as them. */
export interface Cast {
  operator: Api;
  window: Api;
  attendee: Api;
  investor: Api;
  guest: Api;
}

export async function makeCast({ publicUrl, operator: login, window: desk }: PlatformUnderTest): Promise<Cast> {
  const [operator, window, attendee, guest] = await Promise.all([
    Api.open(publicUrl),
    Api.open(publicUrl),
    Api.open(publicUrl),
    Api.open(publicUrl),
  ]);
  await operator.signInStaff(login);
  await window.signInStaff(desk);
  const contact = newContact();
  await attendee.call('requestCode', { body: { contact } });
  await attendee.call('signInByCode', { body: { contact, code: await operator.codeFor(contact) } });
  await attendee.call('editProfile', {
    body: { name: '欧阳清如', enterprise: '北京中关村新一代人工智能应用技术研究有限公司' },
  });
  const { api: investor } = await investorSignedIn(publicUrl, operator, '何志远');
  return { operator, window, attendee, investor, guest };
}

/** A browser context of the person who sees this page; hosts get theirs from the link. */
export async function contextFor(
  browser: Browser,
  cast: Cast,
  { as }: Pick<PageUnderTest, 'as'>,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...options,
    ...(as === 'host' ? { permissions: ['camera', 'microphone'] } : {}),
  });
  if (as !== 'host' && as !== 'guest') await lendSession(cast[as], context);
  return context;
}
