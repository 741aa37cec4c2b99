import type { RegisterFilter, RegisterKind } from '@jingqi/contract';
import mongoose from 'mongoose';
import { searchTerms } from './searchKeys.ts';
import type { Reader } from './register.audience.ts';

/** The fields that a filter looks at; of those with `many` an empty list stands for everything. */
const fieldsOf: Record<RegisterKind, Partial<Record<'district' | 'chain' | 'tier' | 'level', string>>> = {
  enterprise: { district: 'district', chain: 'chain', tier: 'tier' },
  carrier: { district: 'district', level: 'level' },
  institution: { chain: 'chains', tier: 'tiers' },
  expert: { district: 'districts' },
  window: { district: 'district' },
};

/** What a reader finds in a register by this filter. */
export function filterOf(kind: RegisterKind, filter: RegisterFilter, reader: Reader): object {
  const own = reader.role === 'carrier' && kind === 'enterprise' ? [{ district: reader.district ?? 'none' }] : [];
  const active = filter.active === undefined ? [] : [{ active: filter.active === 'true' }];
  const all = [...own, ...active, ...choicesOf(kind, filter), ...textOf(filter.text ?? '')];
  return all.length === 0 ? {} : { $and: all };
}

function choicesOf(kind: RegisterKind, filter: RegisterFilter): object[] {
  const wanted = { ...filter, level: filter.level === undefined ? undefined : Number(filter.level) };
  return (['district', 'chain', 'tier', 'level'] as const).flatMap((key) => {
    const [field, value] = [fieldsOf[kind][key], wanted[key]];
    if (field === undefined || value === undefined) return [];
    const isMany = field.endsWith('s');
    return [isMany ? { $or: [{ [field]: value }, { [field]: mongoose.trusted({ $size: 0 }) }] } : { [field]: value }];
  });
}

/** Terms are letters and digits alone, so nothing in them has a meaning to a regular expression; anchored, so that MongoDB's index serves. */
function textOf(text: string): object[] {
  const terms = searchTerms(text);
  // Signs alone are in no name.
  if (terms.length === 0 && text !== '') return [{ keys: '' }];
  return terms.map((term) => ({ keys: new RegExp(`^${RegExp.escape(term)}`, 'u') }));
}
