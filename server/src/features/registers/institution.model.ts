import { Chain, InstitutionKind, Instrument, Tier, type Fen, type Uscc } from '@jingqi/contract';
import mongoose from 'mongoose';
import { addIndexes, baseFields, needed, text, type BaseDoc } from './base.model.ts';

/** A financial institution. Empty `chains` or `tiers`: any. `minFen`, `maxFen`: one deal, CNY fen; null: no bound. */
export interface InstitutionDoc extends BaseDoc {
  uscc: Uscc;
  institutionKind: InstitutionKind;
  instruments: Instrument[];
  chains: Chain[];
  tiers: Tier[];
  minFen: Fen | null;
  maxFen: Fen | null;
  intro: string;
}

const institutionSchema = new mongoose.Schema<InstitutionDoc>(
  {
    ...baseFields,
    uscc: needed,
    institutionKind: { type: String, enum: InstitutionKind.options, required: true },
    instruments: [{ type: String, enum: Instrument.options }],
    chains: [{ type: String, enum: Chain.options }],
    tiers: [{ type: String, enum: Tier.options }],
    minFen: { type: Number, default: null },
    maxFen: { type: Number, default: null },
    intro: text,
  },
  { collection: 'institutions', versionKey: false },
);
addIndexes(institutionSchema);
export const Institution = mongoose.model('Institution', institutionSchema);
