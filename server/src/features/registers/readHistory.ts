import type { RegisterChange } from '@jingqi/contract';
import type { RouteRequest } from '../../kit/index.ts';
import { findEntry } from './readEntry.ts';
import { RegisterChangeRecord } from './registerChange.model.ts';

/** Who changed what in an entry, latest first, at most 200. Throws NOT_FOUND. */
export async function readHistory({
  actor,
  params,
}: RouteRequest<'registerHistory'>): Promise<{ items: RegisterChange[] }> {
  await findEntry(actor, params);
  const found = await RegisterChangeRecord.find({ entryId: params.id }).sort({ at: -1, _id: -1 }).limit(200).lean();
  return { items: found.map(({ at, name, changes }) => ({ at: at.toISOString(), name, changes })) };
}
