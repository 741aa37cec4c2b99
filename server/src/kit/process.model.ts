import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';

/** A process that acts upon the database, as long as it lives. */
export interface ProcessRow {
  _id: Id;
  host: string;
  pid: number;
  /** Grows each second. */
  beats: number;
  /** Ids (hex) of the database sessions its transactions run in. */
  sessions: string[];
}

const processSchema = new mongoose.Schema<ProcessRow>(
  {
    _id: { type: String, required: true },
    host: { type: String, required: true },
    pid: { type: Number, required: true },
    beats: { type: Number, required: true },
    sessions: { type: [String], default: [] },
  },
  { collection: 'processes', versionKey: false },
);
export const ProcessModel = mongoose.model('Process', processSchema);
