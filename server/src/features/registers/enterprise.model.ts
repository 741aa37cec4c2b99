import { Chain, District, EnterpriseSize, Industry, Tier, type Uscc } from '@jingqi/contract';
import mongoose from 'mongoose';
import { addIndexes, baseFields, needed, text, type BaseDoc } from './base.model.ts';

/** An enterprise of the city's base. */
export interface EnterpriseDoc extends BaseDoc {
  uscc: Uscc;
  shortName: string;
  formerNames: string[];
  district: District;
  industry: Industry;
  chain: Chain | null;
  size: EnterpriseSize;
  tier: Tier;
  address: string;
  intro: string;
}

const enterpriseSchema = new mongoose.Schema<EnterpriseDoc>(
  {
    ...baseFields,
    uscc: needed,
    shortName: text,
    formerNames: { type: [String], default: [] },
    district: { type: String, enum: District.options, required: true },
    industry: { type: String, enum: Industry.options, required: true },
    chain: { type: String, enum: [...Chain.options, null], default: null },
    size: { type: String, enum: EnterpriseSize.options, required: true },
    tier: { type: String, enum: Tier.options, required: true },
    address: text,
    intro: text,
  },
  { collection: 'enterprises', versionKey: false },
);
addIndexes(enterpriseSchema);
enterpriseSchema.index({ uscc: 1 }, { unique: true });
enterpriseSchema.index({ district: 1, sortKey: 1, _id: 1 });
enterpriseSchema.index({ chain: 1, sortKey: 1, _id: 1 });
export const Enterprise = mongoose.model('Enterprise', enterpriseSchema);
