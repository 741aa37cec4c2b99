import type { AuditRowView } from '@jingqi/contract';
import type { AuditRow } from '../../kit/index.ts';

/** One act as overseers see it. */
export function auditView({ _id, seq, at, personId, name, act, subject, details }: AuditRow): AuditRowView {
  return { id: _id, seq: seq ?? null, at: at.toISOString(), personId, name, act, subject, details };
}
