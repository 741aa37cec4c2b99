import { createHmac } from 'node:crypto';
import { StaffRole } from '@jingqi/contract';
import { ScureBase32Plugin } from 'otplib';
import { keepStaffAccount } from '../features/accounts/index.ts';
import type { Actor, Platform } from '../kit/index.ts';

type Person = Omit<Actor, 'sessionHash'>;

/** How a demo account on the staff signs in: password, and the secret of its authenticator (base32). */
export interface StaffSecrets {
  password: string;
  totpSecret: string;
}

const who = {
  moderator: { name: '周敏', enterprise: '北京市中小企业公共服务平台' },
  operator: { name: '李静', enterprise: '北京市中小企业公共服务平台' },
  window: { name: '赵晨', enterprise: '海淀区中小企业服务窗口', district: 'haidian' },
  carrier: { name: '孙悦', enterprise: '中关村企业服务载体' },
  auditor: { name: '钱文', enterprise: '北京市经济和信息化局' },
} as const satisfies Record<StaffRole, unknown>;

/** One account a role, its login the role's name; the same at each call. */
export async function keepStaff(platform: Platform): Promise<Record<StaffRole, Person & StaffSecrets>> {
  const kept = await Promise.all(
    StaffRole.options.map(async (role) => {
      const secrets = secretsOf(platform, role);
      const { name, enterprise } = who[role];
      const { secretKey } = platform.settings;
      const personId = await keepStaffAccount({ role, login: role, ...who[role], ...secrets }, new Date(), secretKey);
      return [role, { personId, role, name, enterprise, ...secrets }] as const;
    }),
  );
  return Object.fromEntries(kept) as Record<StaffRole, Person & StaffSecrets>;
}

/** The same for one installation at each start, and no other installation's. */
function secretsOf({ settings }: Platform, login: string): StaffSecrets {
  const derived = (what: string): Buffer =>
    createHmac('sha256', settings.secretKey).update(`demo ${what} ${login}`).digest();
  const letters = derived('password').toString('base64url').toLowerCase();
  return {
    password: `jq-${letters.replace(/[^a-z2-9]|[lo]/gu, '').slice(0, 10)}`,
    totpSecret: new ScureBase32Plugin().encode(derived('totp').subarray(0, 20)),
  };
}
