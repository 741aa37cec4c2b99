import { z } from 'zod';
import { EventEdit, EventInput, StaffEventView } from '../event.ts';
import { SentMessage } from '../message.ts';
import { byId, none, operator, reading, staff, writing } from './parts.ts';
import { route } from './route.ts';

/** Who sees drafts too. */
const eventReaders = [...staff, 'auditor'] as const;

/** What staff do outside the live session. */
export const consoleRoutes = {
  staffEvents: route({
    method: 'get',
    path: '/api/console/events',
    summary: 'All events, latest start first, at most 200',
    params: none,
    query: none,
    body: none,
    output: z.object({ items: z.array(StaffEventView) }),
    allow: eventReaders,
    rate: reading,
  }),
  staffEvent: route({
    method: 'get',
    path: '/api/console/events/:id',
    summary: 'One event as staff see it',
    params: byId,
    query: none,
    body: none,
    output: StaffEventView,
    allow: eventReaders,
    rate: reading,
  }),
  createEvent: route({
    method: 'post',
    path: '/api/console/events',
    summary: 'Make a draft',
    params: none,
    query: none,
    body: EventInput,
    output: StaffEventView,
    allow: operator,
    rate: writing,
  }),
  editEvent: route({
    method: 'put',
    path: '/api/console/events/:id',
    summary: 'Change it',
    params: byId,
    query: none,
    body: EventEdit,
    output: StaffEventView,
    allow: operator,
    rate: writing,
  }),
  publishEvent: route({
    method: 'post',
    path: '/api/console/events/:id/publish',
    summary: 'Open it to the public',
    params: byId,
    query: none,
    body: none,
    output: StaffEventView,
    allow: operator,
    rate: writing,
  }),
  cancelEvent: route({
    method: 'post',
    path: '/api/console/events/:id/cancel',
    summary: 'Call it off',
    params: byId,
    query: none,
    body: none,
    output: StaffEventView,
    allow: operator,
    rate: writing,
  }),
  studioLink: route({
    method: 'post',
    path: '/api/console/events/:id/studio-link',
    summary: 'A signed link for the host (audited)',
    params: byId,
    query: none,
    body: none,
    output: z.object({ url: z.string(), expiresAt: z.iso.datetime() }),
    allow: operator,
    rate: writing,
  }),
  messages: route({
    method: 'get',
    path: '/api/console/messages',
    summary: 'Messages sent (development sink), latest 100',
    params: none,
    query: none,
    body: none,
    output: z.object({ items: z.array(SentMessage) }),
    allow: operator,
    rate: reading,
  }),
} as const;
