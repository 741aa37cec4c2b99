import { Account } from '../features/accounts/index.ts';
import type { KeptPresence, KeptRegistrant } from '../features/registrations/index.ts';
import { derivedId } from '../kit/index.ts';
import mongoose from 'mongoose';
import { Draw } from './registers/Draw.ts';
import { madeEnterprises } from './registers/enterprises.ts';

const minuteMs = 60_000;
const surnames = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '马',
  '朱',
  '胡',
  '郭',
  '何',
  '高',
] as const;
const given = [
  '建华',
  '晓梅',
  '志强',
  '思远',
  '雨晴',
  '国栋',
  '静',
  '磊',
  '丽娜',
  '宇航',
  '海燕',
  '明',
  '佳宁',
  '永刚',
] as const;
const positions = ['总经理', '财务负责人', '技术总监', '行政主管', '项目经理', '董事长助理'] as const;

/** Somebody of a demo enterprise who comes to events; the same at each call. */
export type Registrant = Omit<KeptRegistrant, 'registeredAt'>;

/** So many of them, with accounts. */
export async function keepRegistrants(count: number): Promise<Registrant[]> {
  const enterprises = madeEnterprises(count).flatMap((entry) => (entry.kind === 'enterprise' ? [entry] : []));
  const draw = new Draw(20_260_607);
  const registrants = enterprises.slice(0, count).map(({ uscc }, n): Registrant => {
    const contact = `1392${String(n).padStart(7, '0')}`;
    return {
      personId: derivedId('demo registrant', contact),
      name: draw.pick(surnames) + draw.pick(given),
      contact,
      uscc,
      position: draw.pick(positions),
      openToMeetings: draw.next() < 0.5,
    };
  });
  const there = await Account.find({ contact: mongoose.trusted({ $in: registrants.map(({ contact }) => contact) }) })
    .select({ contact: 1 })
    .lean();
  const known = new Set(there.map(({ contact }) => contact));
  const missing = registrants.filter(({ contact }) => !known.has(contact));
  await Account.insertMany(
    missing.map(({ personId, name, contact, uscc }) => ({
      _id: personId,
      role: 'sme' as const,
      name,
      contact,
      uscc,
      enterprise: enterprises.find((entry) => entry.uscc === uscc)?.name ?? '',
      createdAt: new Date(),
    })),
  );
  return registrants;
}

/** Most of them came, some late, some not to the end; and guests besides. */
export function presencesOf(
  registrants: readonly Registrant[],
  { key, startsAt, minutes }: { key: string; startsAt: Date; minutes: number },
): KeptPresence[] {
  const draw = new Draw(registrants.length + minutes);
  const stay = (personId: string): KeptPresence => {
    const from = draw.next() < 0.7 ? draw.whole(0, 4) : draw.whole(5, Math.floor(minutes / 2));
    const until = draw.next() < 0.6 ? minutes : draw.whole(from + 5, minutes);
    const length = until - from;
    return {
      personId,
      minutes: Array.from({ length }, (_, n) => new Date(startsAt.getTime() + (from + n) * minuteMs)),
    };
  };
  const came = registrants.filter(() => draw.next() < 0.78).map(({ personId }) => stay(personId));
  const guests = Array.from({ length: 36 }, (_, n) => stay(derivedId('demo guest', `${key}/${n}`)));
  return [...came, ...guests];
}
