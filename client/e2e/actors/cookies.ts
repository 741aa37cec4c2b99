import type { BrowserContext } from '@playwright/test';
import type { Api } from '../api.ts';

/** Gives a browser the session of somebody who signed in without one. */
export async function lendSession(api: Api, context: BrowserContext): Promise<void> {
  const { cookies } = await api.context.storageState();
  await context.addCookies(cookies);
}
