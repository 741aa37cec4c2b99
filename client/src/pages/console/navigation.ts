import type { Role } from '@jingqi/contract';

export type ConsoleSection = 'today' | 'events' | 'moderation' | 'control' | 'leads' | 'messages';
type StaffRole = Extract<Role, 'operator' | 'moderator'>;

const sections: Readonly<Record<StaffRole, readonly ConsoleSection[]>> = {
  operator: ['today', 'events', 'moderation', 'control', 'leads', 'messages'],
  moderator: ['today', 'events', 'moderation', 'leads'],
};

/** What a role finds in the side navigation; nothing for anybody but staff. */
export function sectionsOf(role: Role): readonly ConsoleSection[] {
  return role === 'operator' || role === 'moderator' ? sections[role] : [];
}

/** The address of a section. */
export function pathTo(section: ConsoleSection, id?: string): string {
  const base = section === 'today' ? '/console' : `/console/${section}`;
  return id === undefined ? base : `${base}/${id}`;
}
