import { z } from 'zod';
import { AuditFilter } from '../audit.ts';
import { StaffEventView } from '../event.ts';
import { LeadFilter } from '../lead.ts';
import { RegisterFilter, registerParams } from '../register.ts';
import type { Role } from '../roles.ts';
import { ImportQuery, ImportReport } from '../sheet.ts';
import { leadReaders } from './leadRoutes.ts';
import { attendees, byId, heavy, none, operator, overseers, reading, registrars, signedIn, writing } from './parts.ts';

interface FileRoute {
  /** Express path, as /api/events/:id/calendar.ics. */
  path: string;
  summary: string;
  params: z.ZodType;
  query: z.ZodType;
  allow: 'anyone' | readonly Role[];
  rate: { points: number; seconds: number };
}
/** Answers a file. */
export interface DownloadRoute extends FileRoute {
  method: 'get';
}
/** multipart/form-data with one field `file` of at most `maxBytes`; answers JSON. */
export interface UploadRoute extends FileRoute {
  method: 'post';
  maxBytes: number;
  output: z.ZodType;
}
const download = <D extends Omit<DownloadRoute, 'method'>>(declared: D) => ({ method: 'get' as const, ...declared });
const upload = <U extends Omit<UploadRoute, 'method'>>(declared: U) => ({ method: 'post' as const, ...declared });

/** The language of words in a file. */
const language = z.object({ language: z.enum(['zh', 'en']).default('zh') });

/** Routes that answer a file. */
export const downloads = {
  calendar: download({
    path: '/api/events/:id/calendar.ics',
    summary: 'Calendar file (RFC 5545)',
    params: byId,
    query: none,
    allow: 'anyone',
    rate: reading,
  }),
  meetingCalendar: download({
    path: '/api/meetings/:id/calendar.ics',
    summary: 'A meeting of mine as a calendar file',
    params: byId,
    query: none,
    allow: attendees,
    rate: reading,
  }),
  cover: download({
    path: '/api/covers/:id',
    summary: 'Cover picture',
    params: byId,
    query: z.object({}),
    allow: 'anyone',
    rate: { points: 600, seconds: 60 },
  }),
  reportXlsx: download({
    path: '/api/console/events/:id/report.xlsx',
    summary: 'The report as a workbook',
    params: byId,
    query: language,
    allow: overseers,
    rate: heavy,
  }),
  reportPdf: download({
    path: '/api/console/events/:id/report.pdf',
    summary: 'The report to be printed',
    params: byId,
    query: language,
    allow: overseers,
    rate: heavy,
  }),
  auditCsv: download({
    path: '/api/console/audit.csv',
    summary:
      'The audit log as CSV, latest first, at most 50,000 rows (RFC 4180, UTF-8 with BOM, formula-safe; audited)',
    params: none,
    query: AuditFilter,
    allow: overseers,
    rate: heavy,
  }),
  registerXlsx: download({
    path: '/api/console/registers/:kind/export.xlsx',
    summary: 'What a filter finds in a register, phone numbers masked',
    params: registerParams,
    query: RegisterFilter,
    allow: registrars,
    rate: heavy,
  }),
  registerTemplate: download({
    path: '/api/console/registers/:kind/template.xlsx',
    summary: 'The empty sheet to fill in for an import',
    params: registerParams,
    query: none,
    allow: operator,
    rate: heavy,
  }),
  registrationCalendar: download({
    path: '/api/me/registrations/:id/calendar.ics',
    summary: 'My place as a calendar file; cancelled when I gave it up or the event was called off',
    params: byId,
    query: none,
    allow: signedIn,
    rate: reading,
  }),
  registrationsXlsx: download({
    path: '/api/console/events/:id/registrations.xlsx',
    summary: 'Who registered, as XLSX; contacts masked',
    params: byId,
    query: none,
    allow: ['operator', 'window', 'auditor'],
    rate: heavy,
  }),
  registrationsCsv: download({
    path: '/api/console/events/:id/registrations.csv',
    summary: 'Who registered, as CSV (UTF-8 with BOM); contacts masked',
    params: byId,
    query: none,
    allow: ['operator', 'window', 'auditor'],
    rate: heavy,
  }),
  leadsXlsx: download({
    path: '/api/console/leads.xlsx',
    summary: 'Leads I may see as a workbook, at most 20,000, contacts masked',
    params: none,
    query: LeadFilter.extend(language.shape),
    allow: leadReaders,
    rate: heavy,
  }),
  leadsCsv: download({
    path: '/api/console/leads.csv',
    summary: 'The same as CSV',
    params: none,
    query: LeadFilter.extend(language.shape),
    allow: leadReaders,
    rate: heavy,
  }),
} as const satisfies Record<string, DownloadRoute>;
export type DownloadName = keyof typeof downloads;

/** Routes that take a file. */
export const uploads = {
  uploadCover: upload({
    path: '/api/console/events/:id/cover',
    summary: 'Set the cover picture: JPG, PNG or WebP',
    params: byId,
    query: none,
    allow: operator,
    rate: writing,
    maxBytes: 5 * 1024 * 1024,
    output: StaffEventView,
  }),
  importRegister: upload({
    path: '/api/console/registers/:kind/import',
    summary: 'Take in a sheet (XLSX or CSV), or look what it would do',
    params: registerParams,
    query: ImportQuery,
    allow: operator,
    rate: heavy,
    maxBytes: 10 * 1024 * 1024,
    output: ImportReport,
  }),
  importRegistrations: upload({
    path: '/api/console/events/:id/registrations/import',
    summary: 'Take in registrations from a sheet (XLSX or CSV), or look what it would do',
    params: byId,
    query: ImportQuery,
    allow: operator,
    rate: heavy,
    maxBytes: 10 * 1024 * 1024,
    output: ImportReport,
  }),
} as const satisfies Record<string, UploadRoute>;
export type UploadName = keyof typeof uploads;

/** Every route that carries a file; same rights table as `routes`, no JSON schema of the body. */
export const fileRoutes = { ...downloads, ...uploads } as const;
