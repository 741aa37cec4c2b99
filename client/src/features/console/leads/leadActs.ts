import type { LeadState, LeadView, StaffRole } from '@jingqi/contract';

/** Which scopes a role may choose; the first is where it begins. */
export function scopesOf(role: StaffRole): readonly ('mine' | 'office' | 'all')[] {
  if (role === 'operator') return ['office', 'mine', 'all'];
  return role === 'auditor' ? ['all'] : ['office', 'mine'];
}

/** Auditors look only. */
export function mayAct(role: StaffRole): boolean {
  return role === 'operator' || role === 'window' || role === 'carrier';
}

export type LeadAct = 'take' | 'inProgress' | 'done' | 'drop' | 'reopen';

/** What can be done with a lead in its present state, the likeliest first. */
export function leadActs(lead: Pick<LeadView, 'state' | 'ownerId'>, personId: string): readonly LeadAct[] {
  if (lead.state === 'done' || lead.state === 'dropped') return ['reopen'];
  const take: LeadAct[] = lead.ownerId === personId ? [] : ['take'];
  const work: LeadAct[] = lead.state === 'inProgress' ? ['done', 'drop'] : ['inProgress', 'done', 'drop'];
  return [...take, ...work];
}

/** The state an act leads to; taking is no state. */
export const stateAfter: Readonly<Record<Exclude<LeadAct, 'take'>, LeadState>> = {
  inProgress: 'inProgress',
  done: 'done',
  drop: 'dropped',
  reopen: 'inProgress',
};
