import { District, ExpertField } from '@jingqi/contract';
import mongoose from 'mongoose';
import { addIndexes, baseFields, text, type BaseDoc } from './base.model.ts';

/** A volunteer expert. Empty `districts`: the whole city. */
export interface ExpertDoc extends BaseDoc {
  field: ExpertField;
  title: string;
  organisation: string;
  districts: District[];
}

const expertSchema = new mongoose.Schema<ExpertDoc>(
  {
    ...baseFields,
    field: { type: String, enum: ExpertField.options, required: true },
    title: text,
    organisation: text,
    districts: [{ type: String, enum: District.options }],
  },
  { collection: 'experts', versionKey: false },
);
addIndexes(expertSchema);
export const Expert = mongoose.model('Expert', expertSchema);
