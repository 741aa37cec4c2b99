import type { Id, RegisterEntryInput, RegisterKind } from '@jingqi/contract';
import mongoose from 'mongoose';
import { entryDoc } from './entryDoc.ts';
import { modelOf, naturalKeyOf } from './kinds.ts';

/** Puts the entries into a register that are not there yet, by id and by what makes them one of a kind. Answers how many. */
export async function keepEntries(
  kind: RegisterKind,
  entries: readonly { id: Id; entry: RegisterEntryInput }[],
  now: Date,
): Promise<number> {
  const keys = entries.map(({ entry }) => naturalKeyOf(entry));
  const there = await modelOf(kind)
    .find(
      {
        $or: [
          { _id: mongoose.trusted({ $in: entries.map(({ id }) => id) }) },
          { naturalKey: mongoose.trusted({ $in: keys }) },
        ],
      },
      { naturalKey: 1 },
    )
    .lean();
  const known = new Set(there.flatMap(({ _id, naturalKey }) => [_id, naturalKey]));
  const missing = entries.filter(({ id, entry }) => !known.has(id) && !known.has(naturalKeyOf(entry)));
  const docs = missing.map(({ id, entry }) => entryDoc(entry, null, { id, now }));
  if (docs.length > 0) await modelOf(kind).insertMany(docs);
  return docs.length;
}
