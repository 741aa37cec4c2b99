import type { District, Id, Role } from '@jingqi/contract';
import type { LeadDoc } from './lead.model.ts';

/** Who looks: their role and the office they belong to. */
export interface LeadScope {
  personId: Id;
  role: Role;
  district: District | null;
  carrierId: Id | null;
}

type Placed = Pick<LeadDoc, 'officeKey' | 'officeDistrict'>;

/** The office of this person as leads name it; null for who belongs to none. */
export function ownOffice({ role, district, carrierId }: Omit<LeadScope, 'personId'>): string | null {
  if (role === 'operator') return 'hub';
  if (role === 'window') return district === null ? null : `window:${district}`;
  return role === 'carrier' && carrierId !== null ? `carrier:${carrierId}` : null;
}

/** Which leads are theirs to see. The hub and the auditor: all. A window: its own and its carriers'. A carrier: its own. */
export function maySeeLead(scope: Omit<LeadScope, 'personId'>, lead: Placed): boolean {
  if (scope.role === 'operator' || scope.role === 'auditor') return true;
  if (scope.role === 'window') return scope.district !== null && lead.officeDistrict === scope.district;
  return scope.role === 'carrier' && lead.officeKey === ownOffice(scope);
}

/** The same as a filter of an index; null: none at all. */
export function audienceFilter(scope: LeadScope): Partial<Placed> | null {
  if (scope.role === 'operator' || scope.role === 'auditor') return {};
  if (scope.role === 'window') return scope.district === null ? null : { officeDistrict: scope.district };
  const office = ownOffice(scope);
  return scope.role === 'carrier' && office !== null ? { officeKey: office } : null;
}

/** Whether it lies with their own office: to take it, to see the contact. */
export function isOwnOffice(scope: LeadScope, lead: Pick<LeadDoc, 'officeKey'>): boolean {
  return ownOffice(scope) === lead.officeKey;
}

/** The whole contact: for the owner and the office it lies with. */
export function mayReveal(scope: LeadScope, lead: Placed & Pick<LeadDoc, 'ownerId'>): boolean {
  return isOwnOffice(scope, lead) || (lead.ownerId === scope.personId && maySeeLead(scope, lead));
}
