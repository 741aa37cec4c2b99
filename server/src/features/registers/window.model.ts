import { District } from '@jingqi/contract';
import mongoose from 'mongoose';
import { addIndexes, baseFields, text, type BaseDoc } from './base.model.ts';

/** The window of a district (中小企业赋能中心); its number is public. */
export interface WindowDoc extends BaseDoc {
  district: District;
  address: string;
}

const windowSchema = new mongoose.Schema<WindowDoc>(
  { ...baseFields, district: { type: String, enum: District.options, required: true }, address: text },
  { collection: 'windows', versionKey: false },
);
addIndexes(windowSchema);
export const Window = mongoose.model('Window', windowSchema);
