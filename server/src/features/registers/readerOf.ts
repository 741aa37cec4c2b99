import type { Actor } from '../../kit/index.ts';
import { scopeOf } from '../accounts/index.ts';
import { Carrier } from './carrier.model.ts';
import type { Reader } from './register.audience.ts';

/** Whom a console's visitor stands for. A window or carrier that is tied to nothing sees nothing of its own. */
export async function readerOf(actor: Actor): Promise<Reader> {
  const { district, carrierId } = await scopeOf(actor);
  const carrier = carrierId === null ? null : await Carrier.findById(carrierId, { district: 1 }).lean();
  return { role: actor.role, district: district ?? carrier?.district ?? null };
}
