import { DomainError, Id } from '@jingqi/contract';
import { z } from 'zod';
import type { BaseDoc } from './base.model.ts';

const Place = z.tuple([z.string().max(200), Id]);

/** Where a page ended. */
export function cursorOf({ sortKey, _id }: Pick<BaseDoc, 'sortKey' | '_id'>): string {
  return Buffer.from(JSON.stringify([sortKey, _id])).toString('base64url');
}

/** Throws INVALID_INPUT for what is not a cursor of ours. */
export function readCursor(text: string): { sortKey: string; id: Id } {
  try {
    const [sortKey, id] = Place.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { sortKey, id };
  } catch {
    throw new DomainError('INVALID_INPUT', { fields: [{ path: 'after', problem: 'invalid_format' }] });
  }
}
