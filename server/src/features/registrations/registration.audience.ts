import type { District } from '@jingqi/contract';
import { scopeOf } from '../accounts/index.ts';
import type { Actor } from '../../kit/index.ts';

/** What staff may see of the registrations: the hub and the auditor all, a window its district's; null: nothing. */
export async function visibleTo(actor: Pick<Actor, 'personId' | 'role'>): Promise<{ district?: District } | null> {
  if (actor.role !== 'window') return {};
  const { district } = await scopeOf(actor);
  return district === null ? null : { district };
}
