import type { LeadOffice } from '@jingqi/contract';

/** One word for an office, to be compared. */
export function officeKey(office: LeadOffice): string {
  if (office.kind === 'hub') return 'hub';
  return office.kind === 'window' ? `window:${office.district}` : `carrier:${office.carrierId}`;
}
