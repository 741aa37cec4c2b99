import { DomainError, type RegisterEntry, type RegisterKind } from '@jingqi/contract';
import type { Actor, RouteRequest } from '../../kit/index.ts';
import type { BaseDoc } from './base.model.ts';
import { entryView } from './entry.view.ts';
import { modelOf } from './kinds.ts';
import { readerOf } from './readerOf.ts';
import { canSeeEntry, type Placed, type Reader } from './register.audience.ts';

/** An entry the actor may see, and who they are. Throws NOT_FOUND, also for one that is not theirs to see. */
export async function findEntry(
  actor: Actor,
  { kind, id }: { kind: RegisterKind; id: string },
): Promise<{ doc: BaseDoc & Placed; reader: Reader }> {
  const [doc, reader] = await Promise.all([modelOf(kind).findById(id).lean<BaseDoc & Placed>(), readerOf(actor)]);
  if (!doc || !canSeeEntry(reader, kind, doc)) throw new DomainError('NOT_FOUND');
  return { doc, reader };
}

/** One entry. Throws NOT_FOUND. */
export async function readEntry({ actor, params }: RouteRequest<'registerEntry'>): Promise<RegisterEntry> {
  return entryView(params.kind, (await findEntry(actor, params)).doc);
}
