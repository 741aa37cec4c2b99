import { accountRoutes } from './accountRoutes.ts';
import { consoleRoutes } from './consoleRoutes.ts';
import { eventRoutes } from './eventRoutes.ts';
import { operator, reading, writing } from './parts.ts';

/** Every JSON route. Those that carry files are `fileRoutes`. */
export const routes = { ...accountRoutes, ...eventRoutes, ...consoleRoutes } as const;
export type RouteName = keyof typeof routes;

/** Routes that carry files; same rights table, no JSON schema of the body. */
export const fileRoutes = {
  calendar: {
    method: 'get',
    path: '/api/events/:id/calendar.ics',
    summary: 'Calendar file (RFC 5545)',
    allow: 'anyone',
    rate: reading,
  },
  cover: {
    method: 'get',
    path: '/api/covers/:id',
    summary: 'Cover picture',
    allow: 'anyone',
    rate: { points: 600, seconds: 60 },
  },
  /** multipart/form-data, field `file`, JPG, PNG or WebP, at most 5 MiB. Answers StaffEventView. */
  uploadCover: {
    method: 'post',
    path: '/api/console/events/:id/cover',
    summary: 'Set the cover picture',
    allow: operator,
    rate: writing,
  },
} as const;
export const coverMaxBytes = 5 * 1024 * 1024;
