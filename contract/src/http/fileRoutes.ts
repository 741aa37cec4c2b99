import { z } from 'zod';
import { StaffEventView } from '../event.ts';
import type { Role } from '../roles.ts';
import { byId, heavy, none, operator, overseers, reading, writing } from './parts.ts';

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
} as const satisfies Record<string, UploadRoute>;
export type UploadName = keyof typeof uploads;

/** Every route that carries a file; same rights table as `routes`, no JSON schema of the body. */
export const fileRoutes = { ...downloads, ...uploads } as const;
