import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';
import { lendSession } from './actors/cookies.ts';
import { Api } from './api.ts';
import { newContact } from './contacts.ts';
import type { PageUnderTest } from './pages.ts';
import type { PlatformUnderTest } from './platform.ts';

/** Sessions of each kind of person, to open pages as them. */
export interface Cast {
  operator: Api;
  attendee: Api;
  guest: Api;
}

export async function makeCast({ publicUrl, operator: login }: PlatformUnderTest): Promise<Cast> {
  const [operator, attendee, guest] = await Promise.all([
    Api.open(publicUrl),
    Api.open(publicUrl),
    Api.open(publicUrl),
  ]);
  await operator.signInStaff(login);
  const contact = newContact();
  await attendee.call('requestCode', { body: { contact } });
  await attendee.call('signInByCode', { body: { contact, code: await operator.codeFor(contact) } });
  await attendee.call('editProfile', {
    body: { name: '欧阳清如', enterprise: '北京中关村新一代人工智能应用技术研究有限公司' },
  });
  return { operator, attendee, guest };
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
  if (as === 'operator' || as === 'attendee') await lendSession(cast[as], context);
  return context;
}
