import type { MeView } from '@jingqi/contract';
import type { Actor } from '../../kit/index.ts';
import { guestView, meView } from './account.view.ts';
import { findAccount } from './findAccount.ts';

/** Who I am; null without a session, or when the account is gone. */
export async function showMe({ actor }: { actor: Actor | null }): Promise<MeView | null> {
  if (!actor) return null;
  if (actor.role === 'guest') return guestView(actor);
  const account = await findAccount(actor.personId);
  return account && meView(account);
}
