import type { Id } from '@jingqi/contract';
import type { Schema } from 'mongoose';

/** What every entry of a register has. */
export interface BaseDoc {
  _id: Id;
  /** What must not be in a register twice: see `kinds.ts`. */
  naturalKey: string;
  name: string;
  contactName: string;
  /** As it was given; views mask it. */
  contactPhone: string;
  active: boolean;
  /** 1 when it was made; grows with each change. */
  revision: number;
  updatedAt: Date;
  /** What it is found by: see `searchKeys.ts`. */
  keys: string[];
  /** Pinyin of its name. */
  sortKey: string;
}

export const text = { type: String, default: '' } as const;
export const needed = { type: String, required: true } as const;

export const baseFields = {
  _id: needed,
  naturalKey: needed,
  name: needed,
  contactName: text,
  contactPhone: text,
  active: { type: Boolean, required: true },
  revision: { type: Number, required: true },
  updatedAt: { type: Date, required: true },
  keys: { type: [String], required: true },
  sortKey: text,
} as const;

/** The list by name, the search, and that nothing is there twice. */
export function addIndexes<T>(schema: Schema<T>): void {
  schema.index({ naturalKey: 1 }, { unique: true });
  schema.index({ sortKey: 1, _id: 1 });
  schema.index({ keys: 1 });
}
