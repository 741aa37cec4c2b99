import type { Id, LeadOffice } from '@jingqi/contract';
import type { RoutingRuleDoc } from './followUp.model.ts';
import type { LeadDoc } from './lead.model.ts';

/** A carrier that works. */
export interface CarrierPlace {
  _id: Id;
  name: string;
  level: number;
}
type Routed = Pick<LeadDoc, '_id' | 'kind' | 'chain' | 'tier' | 'district'>;

/** Where the lead goes. `carriers`: those of its district. Where no rule leads anywhere it is the hub's. */
export function routeLead(
  lead: Routed,
  rules: readonly RoutingRuleDoc[],
  carriers: readonly CarrierPlace[],
): LeadOffice {
  for (const rule of rules) {
    const office = fits(rule, lead) ? officeOf(rule, lead, carriers) : null;
    if (office) return office;
  }
  return { kind: 'hub' };
}

function fits({ kinds, chains, tiers, districts }: RoutingRuleDoc, lead: Routed): boolean {
  return has(kinds, lead.kind) && has(chains, lead.chain) && has(tiers, lead.tier) && has(districts, lead.district);
}

function has<V>(list: readonly V[], value: V | null): boolean {
  return list.length === 0 || (value !== null && list.includes(value));
}

function officeOf(rule: RoutingRuleDoc, lead: Routed, carriers: readonly CarrierPlace[]): LeadOffice | null {
  if (rule.to === 'hub') return { kind: 'hub' };
  const { district } = lead;
  if (district === null) return null;
  if (rule.to === 'window') return { kind: 'window', district };
  const fitting = carriers.filter(({ level }) => level === rule.level).toSorted((a, b) => (a._id < b._id ? -1 : 1));
  // The same one for the same lead; all of them by turns.
  const carrier = fitting[Number.parseInt(lead._id.slice(-6), 16) % fitting.length];
  return carrier ? { kind: 'carrier', carrierId: carrier._id, name: carrier.name, district } : null;
}
