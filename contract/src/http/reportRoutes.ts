import { z } from 'zod';
import { EventReport, ReportLine } from '../report.ts';
import { byId, heavy, none, overseers, reading } from './parts.ts';
import { route } from './route.ts';

/** What came of an event. */
export const reportRoutes = {
  reports: route({
    method: 'get',
    path: '/api/console/reports',
    summary: 'Events that are over, latest first, at most 100, with their first figures',
    params: none,
    query: none,
    body: none,
    output: z.object({ items: z.array(ReportLine) }),
    allow: overseers,
    rate: reading,
  }),
  eventReport: route({
    method: 'get',
    path: '/api/console/events/:id/report',
    summary: 'The report of an event that has been on air',
    params: byId,
    query: none,
    body: none,
    output: EventReport,
    allow: overseers,
    rate: heavy,
  }),
} as const;
