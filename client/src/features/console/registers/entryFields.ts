import {
  Chain,
  District,
  EnterpriseSize,
  ExpertField,
  Industry,
  InstitutionKind,
  Instrument,
  Tier,
  type RegisterKind,
} from '@jingqi/contract';

/** Which list of words the codes of a field are from. */
export type CodeList =
  | 'district'
  | 'chain'
  | 'tier'
  | 'instrument'
  | 'industry'
  | 'size'
  | 'level'
  | 'institutionKind'
  | 'expertField';

export const codesOf: Record<CodeList, readonly string[]> = {
  district: District.options,
  chain: Chain.options,
  tier: Tier.options,
  instrument: Instrument.options,
  industry: Industry.options,
  size: EnterpriseSize.options,
  level: ['1', '2', '3', '4', '5'],
  institutionKind: InstitutionKind.options,
  expertField: ExpertField.options,
};

export type FieldShape =
  | { shape: 'text' | 'long' | 'phone' | 'names' | 'count' | 'wan' | 'active' }
  | { shape: 'choice' | 'choices'; list: CodeList };
export type FieldKey =
  | 'name'
  | 'uscc'
  | 'shortName'
  | 'formerNames'
  | 'district'
  | 'industry'
  | 'chain'
  | 'size'
  | 'tier'
  | 'level'
  | 'seats'
  | 'institutionKind'
  | 'instruments'
  | 'chains'
  | 'tiers'
  | 'minFen'
  | 'maxFen'
  | 'field'
  | 'title'
  | 'organisation'
  | 'districts'
  | 'contactName'
  | 'contactPhone'
  | 'address'
  | 'intro'
  | 'active';

const shapes: Record<FieldKey, FieldShape> = {
  name: { shape: 'text' },
  uscc: { shape: 'text' },
  shortName: { shape: 'text' },
  formerNames: { shape: 'names' },
  district: { shape: 'choice', list: 'district' },
  industry: { shape: 'choice', list: 'industry' },
  chain: { shape: 'choice', list: 'chain' },
  size: { shape: 'choice', list: 'size' },
  tier: { shape: 'choice', list: 'tier' },
  level: { shape: 'choice', list: 'level' },
  seats: { shape: 'count' },
  institutionKind: { shape: 'choice', list: 'institutionKind' },
  instruments: { shape: 'choices', list: 'instrument' },
  chains: { shape: 'choices', list: 'chain' },
  tiers: { shape: 'choices', list: 'tier' },
  minFen: { shape: 'wan' },
  maxFen: { shape: 'wan' },
  field: { shape: 'choice', list: 'expertField' },
  title: { shape: 'text' },
  organisation: { shape: 'text' },
  districts: { shape: 'choices', list: 'district' },
  contactName: { shape: 'text' },
  contactPhone: { shape: 'phone' },
  address: { shape: 'text' },
  intro: { shape: 'long' },
  active: { shape: 'active' },
};

const keys: Record<RegisterKind, readonly FieldKey[]> = {
  enterprise: [
    'name',
    'uscc',
    'shortName',
    'formerNames',
    'district',
    'industry',
    'chain',
    'size',
    'tier',
    'contactName',
    'contactPhone',
    'address',
    'intro',
    'active',
  ],
  carrier: ['name', 'level', 'district', 'seats', 'contactName', 'contactPhone', 'address', 'active'],
  institution: [
    'name',
    'uscc',
    'institutionKind',
    'instruments',
    'chains',
    'tiers',
    'minFen',
    'maxFen',
    'contactName',
    'contactPhone',
    'intro',
    'active',
  ],
  expert: ['name', 'field', 'title', 'organisation', 'districts', 'contactName', 'contactPhone', 'active'],
  window: ['name', 'district', 'contactName', 'contactPhone', 'address', 'active'],
};

/** The fields of a register's entries in the order people read them. */
export function fieldsOf(kind: RegisterKind): readonly ({ key: FieldKey } & FieldShape)[] {
  return keys[kind].map((key) => ({ key, ...shapes[key] }));
}

export const isFieldKey = (key: string): key is FieldKey => Object.hasOwn(shapes, key);
export const shapeOf = (key: FieldKey): FieldShape => shapes[key];

const required: ReadonlySet<FieldKey> = new Set([
  'name',
  'uscc',
  'district',
  'industry',
  'size',
  'tier',
  'level',
  'institutionKind',
  'instruments',
  'field',
]);
/** Whether an entry cannot be without the field. */
export const isRequired = (key: FieldKey): boolean => required.has(key);

/** The columns of the list besides the name, the most telling first. */
export const listedOf: Record<RegisterKind, readonly FieldKey[]> = {
  enterprise: ['district', 'chain', 'tier', 'size', 'contactPhone'],
  carrier: ['level', 'district', 'seats', 'contactPhone'],
  institution: ['institutionKind', 'instruments', 'chains', 'contactPhone'],
  expert: ['field', 'organisation', 'districts', 'contactPhone'],
  window: ['district', 'contactName', 'contactPhone'],
};
export const filtersOf: Record<RegisterKind, readonly ('district' | 'chain' | 'tier' | 'level')[]> = {
  enterprise: ['district', 'chain', 'tier'],
  carrier: ['district', 'level'],
  institution: ['chain', 'tier'],
  expert: ['district'],
  window: [],
};
