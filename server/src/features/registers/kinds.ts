import type { RegisterEntryInput, RegisterKind } from '@jingqi/contract';
import type mongoose from 'mongoose';
import type { BaseDoc } from './base.model.ts';
import { Carrier } from './carrier.model.ts';
import { Enterprise } from './enterprise.model.ts';
import { Expert } from './expert.model.ts';
import { Institution } from './institution.model.ts';
import { Window } from './window.model.ts';

const models = { enterprise: Enterprise, carrier: Carrier, institution: Institution, expert: Expert, window: Window };

/** The register's collection, as far as all registers are alike. */
export function modelOf(kind: RegisterKind): mongoose.Model<BaseDoc> {
  return models[kind] as unknown as mongoose.Model<BaseDoc>;
}

/** What makes an entry one of a kind: its code, its name in its district or house, its district. */
export function naturalKeyOf(entry: RegisterEntryInput): string {
  if (entry.kind === 'carrier') return `${entry.district}/${entry.name}`;
  if (entry.kind === 'expert') return `${entry.name}/${entry.organisation}`;
  return entry.kind === 'window' ? entry.district : entry.uscc;
}

/** The field to be named when somebody else has it already. */
export const keyField = {
  enterprise: 'uscc',
  institution: 'uscc',
  carrier: 'name',
  expert: 'name',
  window: 'district',
} as const satisfies Record<RegisterKind, string>;

/** All names and codes an entry is found by. */
export function namesOf(entry: RegisterEntryInput): { names: string[]; codes: string[] } {
  const names = [entry.name];
  if (entry.kind === 'enterprise') names.push(entry.shortName, ...entry.formerNames);
  if (entry.kind === 'expert') names.push(entry.organisation);
  return { names, codes: 'uscc' in entry ? [entry.uscc] : [] };
}
