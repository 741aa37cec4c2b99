import type { Id, RegisterEntryInput, RegisterKind } from '@jingqi/contract';
import type { BaseDoc } from './base.model.ts';
import { naturalKeyOf, namesOf } from './kinds.ts';
import { maskedPhone } from './maskedPhone.ts';
import type { RegisterChangeDoc } from './registerChange.model.ts';
import { searchKeys, sortKey } from './searchKeys.ts';

/** An entry's document: what was filled in, and what it is found by. The phone number stays as it is when none is given. */
export function entryDoc(entry: RegisterEntryInput, before: BaseDoc | null, at: { id: Id; now: Date }): BaseDoc {
  const { kind: _, contactPhone = before?.contactPhone ?? '', ...fields } = entry;
  const { names, codes } = namesOf(entry);
  return {
    ...fields,
    contactPhone,
    _id: before?._id ?? at.id,
    naturalKey: naturalKeyOf(entry),
    revision: (before?.revision ?? 0) + 1,
    updatedAt: at.now,
    keys: searchKeys(names, codes),
    sortKey: sortKey(entry.name),
  };
}

const ownFields = new Set(['_id', 'naturalKey', 'revision', 'updatedAt', 'keys', 'sortKey']);

/** What differs, as the history tells it. */
export function changesOf(kind: RegisterKind, before: BaseDoc | null, after: BaseDoc): RegisterChangeDoc['changes'] {
  const old: Record<string, unknown> = { ...before };
  const told = (field: string, value: unknown): string =>
    field === 'contactPhone' && kind !== 'window' ? maskedPhone(asText(value)) : asText(value);
  return Object.entries(after)
    .filter(([field, value]) => !ownFields.has(field) && asText(old[field]) !== asText(value))
    .map(([field, value]) => ({
      field,
      before: before === null ? null : told(field, old[field]),
      after: told(field, value),
    }));
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join(', ');
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
