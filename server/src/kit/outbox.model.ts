import mongoose from 'mongoose';
import type { Id, JobName } from '@jingqi/contract';

/** Work owed since an act; it goes when the handler has done it. */
export interface OutboxRow {
  _id: Id;
  job: JobName;
  /** Ids only. */
  subject: Record<string, Id>;
  createdAt: Date;
  /** Not to be tried before: moved on by each refused attempt. */
  dueAt: Date;
  /** Refused attempts so far, and why the last one was refused. */
  attempts: number;
  lastError: string;
  /** Set when it is given up and waits for a person. */
  deadAt: Date | null;
}

const outboxSchema = new mongoose.Schema<OutboxRow>(
  {
    _id: { type: String, required: true },
    job: { type: String, required: true },
    subject: { type: mongoose.Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    dueAt: { type: Date, required: true },
    attempts: { type: Number, default: 0 },
    lastError: { type: String, default: '' },
    deadAt: { type: Date, default: null },
  },
  { collection: 'outbox', versionKey: false },
);
outboxSchema.index({ deadAt: 1, dueAt: 1 });
export const Outbox = mongoose.model('Outbox', outboxSchema);
