import { Chain, District, LeadKind, Tier } from '@jingqi/contract';
import mongoose from 'mongoose';

/** Where a lead goes: the first rule in order that fits and whose office there is. An empty list fits everything. */
export interface RoutingRuleDoc {
  _id: string;
  order: number;
  kinds: LeadKind[];
  chains: Chain[];
  tiers: Tier[];
  districts: District[];
  /** `window`: of the lead's district. `carrier`: one of `level` in the lead's district. */
  to: 'hub' | 'window' | 'carrier';
  level: number | null;
}

const many = (values: readonly string[]) => ({ type: [String], enum: values, default: [] });

const ruleSchema = new mongoose.Schema<RoutingRuleDoc>(
  {
    _id: { type: String, required: true },
    order: { type: Number, required: true },
    kinds: many(LeadKind.options),
    chains: many(Chain.options),
    tiers: many(Tier.options),
    districts: many(District.options),
    to: { type: String, enum: ['hub', 'window', 'carrier'], required: true },
    level: { type: Number, default: null },
  },
  { collection: 'routingRules', versionKey: false },
);
ruleSchema.index({ order: 1 });
export const RoutingRule = mongoose.model('RoutingRule', ruleSchema);

/** How many working days an office has for a lead of this kind. */
export interface LeadTermDoc {
  _id: LeadKind;
  workingDays: number;
}

const termSchema = new mongoose.Schema<LeadTermDoc>(
  {
    _id: { type: String, enum: LeadKind.options, required: true },
    workingDays: { type: Number, required: true, min: 1 },
  },
  { collection: 'leadTerms', versionKey: false },
);
export const LeadTerm = mongoose.model('LeadTerm', termSchema);
