import { DomainError, Id, type LeadFilter } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { LeadDoc } from './lead.model.ts';

/** The field each order goes by, and its direction. */
const orders = {
  newest: { field: 'createdAt', direction: -1 },
  updated: { field: 'updatedAt', direction: -1 },
  due: { field: 'dueAt', direction: 1 },
} as const;
type Sort = LeadFilter['sort'];

export function sortOf(sort: Sort): Record<string, 1 | -1> {
  const { field, direction } = orders[sort];
  return { [field]: direction, _id: direction };
}

/** Where a page ended. */
export function cursorOf(sort: Sort, lead: LeadDoc): string {
  return `${lead[orders[sort].field].getTime()}_${lead._id}`;
}

/** What comes after it. Throws INVALID_INPUT for what is not a cursor of ours. */
export function beyond(sort: Sort, after: string | undefined): Record<string, unknown> {
  if (after === undefined) return {};
  const { at, id } = readCursor(after);
  const { field, direction } = orders[sort];
  const further = (value: Date | Id): object => mongoose.trusted(direction === 1 ? { $gt: value } : { $lt: value });
  return { $or: [{ [field]: further(at) }, { [field]: at, _id: further(id) }] };
}

function readCursor(text: string): { at: Date; id: Id } {
  const [ms = '', rest = ''] = text.split('_');
  const id = Id.safeParse(rest);
  if (!/^\d{1,15}$/u.test(ms) || !id.success)
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'after', problem: 'invalid_format' }] });
  return { at: new Date(Number(ms)), id: id.data };
}
