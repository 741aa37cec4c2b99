import type { RegisterPage } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { RouteRequest } from '../../kit/index.ts';
import type { BaseDoc } from './base.model.ts';
import { entryView } from './entry.view.ts';
import { modelOf } from './kinds.ts';
import { readerOf } from './readerOf.ts';
import { cursorOf, readCursor } from './register.cursor.ts';
import { filterOf } from './register.filter.ts';

const pageSize = 50;

/** One register by name, 50 a page. Throws INVALID_INPUT for a bad cursor. */
export async function listRegister({ actor, params, query }: RouteRequest<'registerList'>): Promise<RegisterPage> {
  const { kind } = params;
  const filter = filterOf(kind, query, await readerOf(actor));
  const [found, total] = await Promise.all([
    modelOf(kind)
      .find({ $and: [filter, beyond(query.after)] })
      .sort({ sortKey: 1, _id: 1 })
      .limit(pageSize + 1)
      .lean<BaseDoc[]>(),
    modelOf(kind).countDocuments(filter),
  ]);
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return {
    items: page.map((doc) => entryView(kind, doc)),
    next: found.length > pageSize && last ? cursorOf(last) : null,
    total,
  };
}

function beyond(after: string | undefined): object {
  if (after === undefined) return {};
  const { sortKey, id } = readCursor(after);
  return {
    $or: [{ sortKey: mongoose.trusted({ $gt: sortKey }) }, { sortKey, _id: mongoose.trusted({ $gt: id }) }],
  };
}
