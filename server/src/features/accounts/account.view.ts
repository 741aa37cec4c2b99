import type { MeView } from '@jingqi/contract';
import type { Actor } from '../../kit/index.ts';
import type { AccountDoc } from './account.model.ts';

/** 138****1234, w***@example.com; empty stays empty. */
export function maskedContact(contact: string): string {
  if (/^\d{11}$/u.test(contact)) return `${contact.slice(0, 3)}****${contact.slice(-4)}`;
  return contact.replace(/^(.).*(?=@)/u, '$1***');
}

export function meView(account: AccountDoc): MeView {
  const { _id, role, name, enterprise, contact } = account;
  return {
    id: _id,
    role,
    name,
    enterprise,
    contact: maskedContact(contact ?? ''),
    district: null,
    hasSecondStep: false,
  };
}

export function guestView({ personId, role, name, enterprise }: Omit<Actor, 'sessionHash'>): MeView {
  return { id: personId, role, name, enterprise, contact: '', district: null, hasSecondStep: false };
}
