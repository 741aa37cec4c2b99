import mongoose from 'mongoose';
import type { Id } from '@jingqi/contract';

/** Who did what to which thing, and when. Written in the transaction of the act; sealed into the chain soon after. */
export interface AuditRow {
  _id: Id;
  personId: Id;
  name: string;
  act: string;
  subject: string;
  details: Record<string, unknown>;
  requestId: string;
  at: Date;
  /** Made with the installation's secret (hex), so that a row put in by hand is found out. */
  mac: string;
  /** Until it is sealed. */
  unsealed?: true;
  /** Its number in the chain, from 1 without a gap. */
  seq?: number;
  /** HMAC over the hash before and the row (hex). */
  hash?: string;
}

const auditSchema = new mongoose.Schema<AuditRow>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    name: { type: String, default: '' },
    act: { type: String, required: true },
    subject: { type: String, required: true },
    details: { type: mongoose.Schema.Types.Mixed, default: {} },
    requestId: { type: String, default: '' },
    at: { type: Date, required: true },
    mac: { type: String, default: '' },
    unsealed: { type: Boolean },
    seq: { type: Number },
    hash: { type: String },
  },
  { collection: 'audit', versionKey: false, minimize: false },
);
auditSchema.index({ seq: 1 }, { unique: true, sparse: true });
auditSchema.index({ unsealed: 1 }, { sparse: true });
// Ids grow with time: what overseers look for, latest first.
auditSchema.index({ personId: 1, _id: -1 });
auditSchema.index({ act: 1, _id: -1 });
auditSchema.index({ subject: 1, _id: -1 });
export const Audit = mongoose.model('Audit', auditSchema);

/** The end of the chain. `mac`: so that nobody without the secret can set it back. */
export interface AuditHeadRow {
  _id: 'head';
  seq: number;
  hash: string;
  mac: string;
  /** Counts the sealings, so that two at one moment meet here. */
  turns: number;
}
const headSchema = new mongoose.Schema<AuditHeadRow>(
  {
    _id: { type: String, required: true },
    seq: { type: Number, default: 0 },
    hash: { type: String, default: '' },
    mac: { type: String, default: '' },
    turns: { type: Number, default: 0 },
  },
  { collection: 'auditHead', versionKey: false },
);
export const AuditHead = mongoose.model('AuditHead', headSchema);
