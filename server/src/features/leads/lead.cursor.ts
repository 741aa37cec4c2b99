import { DomainError, Id } from '@jingqi/contract';
import type { LeadDoc } from './lead.model.ts';

/** Where a page ended. */
export interface Cursor {
  createdAt: Date;
  id: Id;
}

export function cursorOf({ createdAt, _id }: Pick<LeadDoc, 'createdAt' | '_id'>): string {
  return `${createdAt.getTime()}_${_id}`;
}

/** Throws INVALID_INPUT for what is not a cursor of ours. */
export function readCursor(text: string): Cursor {
  const [ms = '', rest = ''] = text.split('_');
  const id = Id.safeParse(rest);
  if (!/^\d{1,14}$/u.test(ms) || !id.success)
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'after', problem: 'invalid_format' }] });
  return { createdAt: new Date(Number(ms)), id: id.data };
}
