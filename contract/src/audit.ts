import { z } from 'zod';
import { Id } from './id.ts';
import { Instant } from './text.ts';

/** One act in the audit log. `seq`: its number in the chain, null until it is sealed (about a second). */
export const AuditRowView = z.object({
  id: Id,
  seq: z.int().nullable(),
  at: Instant,
  /** `system` for what nobody did. */
  personId: z.string(),
  name: z.string(),
  /** As event:publish. */
  act: z.string(),
  /** What it was done to: an id, mostly. */
  subject: z.string(),
  details: z.record(z.string(), z.unknown()),
});
export type AuditRowView = z.infer<typeof AuditRowView>;

/** Each narrows the list; all are matched whole. */
export const AuditFilter = z.object({
  person: z.string().max(64).optional(),
  act: z.string().max(64).optional(),
  subject: z.string().max(128).optional(),
});
export const AuditQuery = AuditFilter.extend({ after: z.string().max(100).optional() });
export const AuditPage = z.object({ items: z.array(AuditRowView), next: z.string().nullable() });

/** What a walk along the whole chain found. `brokenAt`: the number of the first row that does not fit; `head`: the last hash (hex). */
export const AuditCheck = z.object({
  rows: z.int(),
  sealed: z.int(),
  unsealed: z.int(),
  isIntact: z.boolean(),
  brokenAt: z.int().nullable(),
  head: z.string(),
});
export type AuditCheck = z.infer<typeof AuditCheck>;
