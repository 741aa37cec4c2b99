import type { LeadKind } from '@jingqi/contract';
import { LeadTerm, RoutingRule, type LeadTermDoc, type RoutingRuleDoc } from './followUp.model.ts';

const anything = { kinds: [], chains: [], tiers: [], districts: [], level: null };

/** As an installation begins; operators may change the rows. Levels: 1 小微企业之家, 2 专精特新服务站, 5 特色产业集群. */
export const firstRules: RoutingRuleDoc[] = [
  { ...anything, _id: 'needs-of-beginners', order: 10, kinds: ['need'], tiers: ['none'], to: 'carrier', level: 1 },
  {
    ...anything,
    _id: 'needs-of-specialised',
    order: 20,
    kinds: ['need'],
    tiers: ['specialised', 'little-giant'],
    to: 'carrier',
    level: 2,
  },
  {
    ...anything,
    _id: 'needs-in-chains',
    order: 30,
    kinds: ['need'],
    chains: ['hydrogen', 'energy-storage', 'wind-power', 'artificial-intelligence', 'biomedicine', 'medical-robotics'],
    to: 'carrier',
    level: 5,
  },
  { ...anything, _id: 'districts', order: 90, to: 'window' },
];

export const firstTerms: LeadTermDoc[] = [
  { _id: 'unansweredQuestion', workingDays: 3 },
  { _id: 'contactRequest', workingDays: 2 },
  { _id: 'interest', workingDays: 3 },
  { _id: 'booking', workingDays: 2 },
  { _id: 'outcome', workingDays: 3 },
  { _id: 'need', workingDays: 5 },
];

export interface FollowUpRules {
  routing: RoutingRuleDoc[];
  workingDays: (kind: LeadKind) => number;
}

/** Puts the first rows there; what an installation has changed stays. */
export async function keepFollowUpRules(): Promise<void> {
  for (const { _id, ...rule } of firstRules)
    await RoutingRule.updateOne({ _id }, { $setOnInsert: rule }, { upsert: true });
  for (const { _id, ...term } of firstTerms)
    await LeadTerm.updateOne({ _id }, { $setOnInsert: term }, { upsert: true });
}

/** The rules as they are now. A kind without a term has five working days. */
export async function readFollowUpRules(): Promise<FollowUpRules> {
  const [routing, terms] = await Promise.all([
    RoutingRule.find().sort({ order: 1 }).lean<RoutingRuleDoc[]>(),
    LeadTerm.find().lean<LeadTermDoc[]>(),
  ]);
  const days = new Map(terms.map(({ _id, workingDays }) => [_id, workingDays]));
  return { routing, workingDays: (kind) => days.get(kind) ?? 5 };
}
