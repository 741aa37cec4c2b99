import mongoose from 'mongoose';
import type { Id } from '@jingqi/contract';

/** Who on the staff did what to which thing, and when. Written in the transaction of the act. */
export interface AuditRow {
  _id: Id;
  personId: Id;
  name: string;
  act: string;
  subject: string;
  details: Record<string, unknown>;
  requestId: string;
  at: Date;
}

const auditSchema = new mongoose.Schema<AuditRow>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    name: { type: String, required: true },
    act: { type: String, required: true },
    subject: { type: String, required: true },
    details: { type: mongoose.Schema.Types.Mixed, default: {} },
    requestId: { type: String, default: '' },
    at: { type: Date, required: true },
  },
  { collection: 'audit', versionKey: false, minimize: false },
);
auditSchema.index({ at: -1 });
auditSchema.index({ subject: 1, at: -1 });
export const Audit = mongoose.model('Audit', auditSchema);
