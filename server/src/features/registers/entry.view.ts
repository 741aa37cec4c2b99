import { RegisterEntry, type RegisterKind } from '@jingqi/contract';
import type { BaseDoc } from './base.model.ts';
import { maskedPhone } from './maskedPhone.ts';

/** An entry as the console shows it; a window's number is public. */
export function entryView(kind: RegisterKind, doc: BaseDoc): RegisterEntry {
  return RegisterEntry.parse({
    ...doc,
    kind,
    id: doc._id,
    updatedAt: doc.updatedAt.toISOString(),
    contactPhone: shownPhone(kind, doc.contactPhone),
  });
}

export function shownPhone(kind: RegisterKind, phone: string): string {
  return kind === 'window' ? phone : maskedPhone(phone);
}
