import type { District, LeadOffice } from '@jingqi/contract';

/** One word for an office, to be compared and looked for. */
export function officeKey(office: LeadOffice): string {
  if (office.kind === 'hub') return 'hub';
  return office.kind === 'window' ? `window:${office.district}` : `carrier:${office.carrierId}`;
}

/** What of a lead depends on its office. */
export function officeFields(office: LeadOffice): {
  office: LeadOffice;
  officeKey: string;
  officeDistrict: District | null;
} {
  return { office, officeKey: officeKey(office), officeDistrict: office.kind === 'hub' ? null : office.district };
}
