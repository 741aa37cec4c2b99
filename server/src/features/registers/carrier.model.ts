import { District } from '@jingqi/contract';
import mongoose from 'mongoose';
import { addIndexes, baseFields, text, type BaseDoc } from './base.model.ts';

/** A service carrier; `level` 1–5, `seats`: people its room holds. */
export interface CarrierDoc extends BaseDoc {
  level: number;
  district: District;
  address: string;
  seats: number;
}

const carrierSchema = new mongoose.Schema<CarrierDoc>(
  {
    ...baseFields,
    level: { type: Number, min: 1, max: 5, required: true },
    district: { type: String, enum: District.options, required: true },
    address: text,
    seats: { type: Number, default: 0 },
  },
  { collection: 'carriers', versionKey: false },
);
addIndexes(carrierSchema);
carrierSchema.index({ district: 1, level: 1 });
export const Carrier = mongoose.model('Carrier', carrierSchema);
