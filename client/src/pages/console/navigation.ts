import type { Role, StaffRole } from '@jingqi/contract';

/** The sections of the console in the order of the side navigation, and who has them. */
const rights = {
  today: ['operator', 'moderator', 'window', 'carrier'],
  events: ['operator', 'moderator', 'auditor'],
  moderation: ['operator', 'moderator'],
  control: ['operator'],
  registrations: ['operator', 'window', 'auditor'],
  'check-in': ['operator', 'moderator'],
  leads: ['operator', 'window', 'carrier', 'auditor'],
  registers: ['operator', 'window', 'carrier', 'auditor'],
  reports: ['operator', 'auditor'],
  recordings: ['operator', 'auditor'],
  messages: ['operator'],
  people: ['operator'],
  audit: ['operator', 'auditor'],
  jobs: ['operator'],
  settings: ['operator', 'moderator', 'window', 'carrier', 'auditor'],
} as const satisfies Record<string, readonly StaffRole[]>;

export type ConsoleSection = keyof typeof rights;
const everySection = Object.keys(rights).filter(isSection);

function isSection(name: string): name is ConsoleSection {
  return Object.hasOwn(rights, name);
}

/** Whether a role may open a section. */
export function maySee(role: Role, section: ConsoleSection): boolean {
  const allowed: readonly Role[] = rights[section];
  return allowed.includes(role);
}

/** What a role finds in the side navigation; nothing for anybody but staff. */
export function sectionsOf(role: Role): readonly ConsoleSection[] {
  return everySection.filter((section) => maySee(role, section));
}

/** The address of a section. */
export function pathTo(section: ConsoleSection, id?: string): string {
  const base = section === 'today' ? '/console' : `/console/${section}`;
  return id === undefined ? base : `${base}/${id}`;
}
