import type { MeView } from '@jingqi/contract';
import type { Actor } from '../../kit/index.ts';
import { maskedContact } from '../messages/index.ts';
import type { AccountDoc } from './account.model.ts';

export function meView(account: AccountDoc): MeView {
  const { _id, role, name, enterprise, contact = '', district = null, totp } = account;
  return { id: _id, role, name, enterprise, contact: maskedContact(contact), district, hasSecondStep: Boolean(totp) };
}

export function guestView({ personId, role, name, enterprise }: Omit<Actor, 'sessionHash'>): MeView {
  return { id: personId, role, name, enterprise, contact: '', district: null, hasSecondStep: false };
}
