import type { LeadState, LeadView, MeView, StaffRole } from '@jingqi/contract';

type Scope = 'mine' | 'office' | 'all';

const scopes: Readonly<Record<StaffRole, readonly Scope[]>> = {
  operator: ['office', 'mine', 'all'],
  window: ['office', 'mine', 'all'],
  carrier: ['office', 'mine'],
  auditor: ['all'],
  moderator: [],
};

/** Which scopes a role may choose; the first is where it begins. A window's `all` is its district's, carriers included. */
export function scopesOf(role: StaffRole): readonly Scope[] {
  return scopes[role];
}

/** Auditors look only. */
export function mayAct(role: StaffRole): boolean {
  return role === 'operator' || role === 'window' || role === 'carrier';
}

/** Whether the lead lies with the person's own office; carriers are shown no others. */
export function isOwnOffice(
  { role, district }: Pick<MeView, 'role' | 'district'>,
  office: LeadView['office'],
): boolean {
  if (role === 'operator') return office.kind === 'hub';
  if (role === 'window') return office.kind === 'window' && office.district === district;
  return role === 'carrier';
}

export type LeadAct = 'take' | 'inProgress' | 'done' | 'drop' | 'reopen';

/** What can be done with a lead in its present state, the likeliest first. Only one's own office's can be taken, work is somebody's. */
export function leadActs(
  lead: Pick<LeadView, 'state' | 'ownerId' | 'office'>,
  me: Pick<MeView, 'id' | 'role' | 'district'>,
): readonly LeadAct[] {
  const isOwn = isOwnOffice(me, lead.office);
  if (lead.state === 'dropped') return ['reopen'];
  if (lead.state === 'done') return isOwn || lead.ownerId !== null ? ['reopen'] : [];
  const take: LeadAct[] = isOwn && lead.ownerId !== me.id ? ['take'] : [];
  const mayWork = lead.state !== 'inProgress' && (isOwn || lead.ownerId !== null);
  return [...take, ...(mayWork ? (['inProgress'] as const) : []), 'done', 'drop'];
}

/** The state an act leads to from `state`. */
export function stateAfter(act: Exclude<LeadAct, 'take'>, state: LeadState): LeadState {
  if (act === 'reopen') return state === 'done' ? 'inProgress' : 'new';
  return act === 'drop' ? 'dropped' : act;
}
