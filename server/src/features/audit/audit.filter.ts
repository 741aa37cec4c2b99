import { Id, type AuditFilter } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { z } from 'zod';

/** What the filter finds, before the row with the id `after`. Each of its parts has an index that begins with it. */
export function auditFilter({ person, act, subject }: z.infer<typeof AuditFilter>, after?: string) {
  return {
    ...(person === undefined ? {} : { personId: person }),
    ...(act === undefined ? {} : { act }),
    ...(subject === undefined ? {} : { subject }),
    ...(after === undefined ? {} : { _id: mongoose.trusted({ $lt: Id.safeParse(after).data ?? '' }) }),
  };
}
