import type { StaffRole } from '@jingqi/contract';
import { Account } from '../features/accounts/index.ts';
import { derivedId, type Actor, type Platform } from '../kit/index.ts';
import { keepStaff, type StaffSecrets } from './staff.ts';

type Person = Omit<Actor, 'sessionHash'>;

export interface People {
  operator: Person;
  moderator: Person;
  attendees: Person[];
  investor: Person;
  staff: Record<StaffRole, Person & StaffSecrets>;
}

const enterprises = [
  { name: '王芳', enterprise: '北京云启智能科技有限公司', contact: '13910000001' },
  { name: '陈立', enterprise: '北京中科氢能装备有限公司', contact: '13910000002' },
  { name: '刘思远', enterprise: '海淀智造机器人有限公司', contact: '13910000003' },
];
export const investorContact = '13910000009';
const investor = { name: '何志远', enterprise: '京创科技股权投资基金', contact: investorContact };

/** Demo accounts, the same at each call. */
export async function keepPeople(platform: Platform): Promise<People> {
  const staff = await keepStaff(platform);
  return {
    operator: personOf(staff.operator),
    moderator: personOf(staff.moderator),
    attendees: await Promise.all(enterprises.map((one) => keepAttendee('sme', one))),
    investor: await keepAttendee('investor', investor),
    staff,
  };
}

function personOf({ personId, role, name, enterprise }: Person): Person {
  return { personId, role, name, enterprise };
}

async function keepAttendee(
  role: 'sme' | 'investor',
  { name, enterprise, contact }: (typeof enterprises)[number],
): Promise<Person> {
  const personId = derivedId('demo attendee', contact);
  const person = { personId, role, name, enterprise };
  if (await Account.exists({ contact })) return person;
  await Account.create({ _id: personId, role, name, enterprise, contact, createdAt: new Date() });
  return person;
}
