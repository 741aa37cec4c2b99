import type { MeView } from '@jingqi/contract';
import { call } from './call.ts';
import { keys, queryClient } from './queries.ts';

let beginning: Promise<MeView> | undefined;

/** The session of this browser; without one a guest's is begun (once, however many ask). */
export function ensureSession(): Promise<MeView> {
  beginning ??= begin().finally(() => (beginning = undefined));
  return beginning;
}

async function begin(): Promise<MeView> {
  const me = (await call('me')) ?? (await call('signInAsGuest'));
  queryClient.setQueryData(keys.me, me);
  return me;
}
