import { createHmac } from 'node:crypto';
import { Account, keepStaffAccount } from '../features/accounts/index.ts';
import { derivedId, type Actor, type Platform } from '../kit/index.ts';

type Person = Omit<Actor, 'sessionHash'>;

export interface People {
  operator: Person;
  moderator: Person;
  attendees: Person[];
  passwords: { operator: string; moderator: string };
}

const staff = {
  operator: { name: '李静', enterprise: '北京市中小企业公共服务平台' },
  moderator: { name: '周敏', enterprise: '北京市中小企业公共服务平台' },
} as const;

const enterprises = [
  { name: '王芳', enterprise: '北京云启智能科技有限公司', contact: '13910000001' },
  { name: '陈立', enterprise: '北京中科氢能装备有限公司', contact: '13910000002' },
  { name: '刘思远', enterprise: '海淀智造机器人有限公司', contact: '13910000003' },
];

/** Demo accounts, the same at each call. */
export async function keepPeople(platform: Platform): Promise<People> {
  const passwords = { operator: demoPassword(platform, 'operator'), moderator: demoPassword(platform, 'moderator') };
  const [operator, moderator] = await Promise.all([
    keepStaff('operator', passwords.operator),
    keepStaff('moderator', passwords.moderator),
  ]);
  return { operator, moderator, attendees: await Promise.all(enterprises.map(keepAttendee)), passwords };
}

async function keepStaff(role: 'operator' | 'moderator', password: string): Promise<Person> {
  const personId = await keepStaffAccount({ role, login: role, password, ...staff[role] }, new Date());
  return { personId, role, ...staff[role] };
}

async function keepAttendee({ name, enterprise, contact }: (typeof enterprises)[number]): Promise<Person> {
  const personId = derivedId('demo attendee', contact);
  const person = { personId, role: 'sme', name, enterprise } as const;
  if (await Account.exists({ contact })) return person;
  await Account.create({ _id: personId, role: 'sme', name, enterprise, contact, createdAt: new Date() });
  return person;
}

/** The same for one installation at each start, and no other installation's. */
function demoPassword({ settings }: Platform, login: string): string {
  const digest = createHmac('sha256', settings.secretKey)
    .update(`demo password ${login}`)
    .digest('base64url')
    .toLowerCase();
  return `jq-${digest.replace(/[^a-z2-9]|[lo]/gu, '').slice(0, 10)}`;
}
