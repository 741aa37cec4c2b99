import { createHmac } from 'node:crypto';
import type { AuditHeadRow, AuditRow } from './audit.model.ts';
import { keyFor } from './secrets.ts';

type Said = Pick<AuditRow, '_id' | 'personId' | 'name' | 'act' | 'subject' | 'details' | 'requestId' | 'at'>;

const keys = new Map<string, Uint8Array>();
/** Derived once for each secret: every act of staff needs it. */
function auditKey(secretKey: string): Uint8Array {
  const key = keys.get(secretKey) ?? keyFor(secretKey, 'audit chain');
  keys.set(secretKey, key);
  return key;
}

const mark = (secretKey: string, ...parts: unknown[]): string =>
  createHmac('sha256', auditKey(secretKey)).update(canonical(parts)).digest('hex');

/** What a row says, marked with the secret when the act is written. */
export function rowMac(secretKey: string, row: Said): string {
  return mark(secretKey, 'row', ...said(row));
}

/** The link of the chain: the hash before, the number, and what the row says. */
export function rowHash(secretKey: string, before: string, seq: number, row: Said): string {
  return mark(secretKey, 'link', before, seq, ...said(row));
}

export function headMac(secretKey: string, { seq, hash }: Pick<AuditHeadRow, 'seq' | 'hash'>): string {
  return mark(secretKey, 'head', seq, hash);
}

function said({ _id, personId, name, act, subject, details, requestId, at }: Said): unknown[] {
  return [_id, personId, name, act, subject, details, requestId, at.toISOString()];
}

/** JSON with the keys of every object in order, as the database may give them back in another. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) && !(part instanceof Date)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** As the database will give it back: plain JSON, nothing undefined, dates as text, no half of a character (a text may have been cut). */
export function plainDetails(details: Record<string, unknown>): Record<string, unknown> {
  const whole = (_key: string, part: unknown): unknown => (typeof part === 'string' ? part.toWellFormed() : part);
  return JSON.parse(JSON.stringify(details, whole)) as Record<string, unknown>;
}
