import type { PersonView } from '@jingqi/contract';
import { isStaffRole } from './staffForm.ts';

export type PersonAct = 'edit' | 'renew' | 'investor' | 'sme' | 'unban' | 'ban';

/** What an operator may do with an account. Nobody suspends or demotes themselves. */
export function personActs(person: Pick<PersonView, 'id' | 'role' | 'bannedAt'>, myId: string): readonly PersonAct[] {
  const suspension: PersonAct[] = person.id === myId ? [] : [person.bannedAt === null ? 'ban' : 'unban'];
  if (isStaffRole(person.role)) return [...(person.id === myId ? [] : (['edit', 'renew'] as const)), ...suspension];
  if (person.role === 'sme') return ['investor', ...suspension];
  return person.role === 'investor' ? ['investor', 'sme', ...suspension] : suspension;
}
