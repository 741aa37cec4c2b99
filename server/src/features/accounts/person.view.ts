import type { PersonView } from '@jingqi/contract';
import { maskedContact } from '../messages/index.ts';
import type { AccountDoc } from './account.model.ts';

/** An account as operators and auditors see it. */
export function personView(account: AccountDoc): PersonView {
  const { _id, role, name, enterprise, login = '', contact = '', totp, banReason = '' } = account;
  return {
    id: _id,
    role,
    name,
    enterprise,
    contact: maskedContact(contact),
    login,
    district: account.district ?? null,
    carrierId: account.carrierId ?? null,
    institutionId: account.institutionId ?? null,
    hasSecondStep: Boolean(totp),
    bannedAt: account.bannedAt?.toISOString() ?? null,
    banReason,
    lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
  };
}
