import { z } from 'zod';
import * as account from '../account.ts';
import { EventEdit, EventInput, EventView, HomeView, StaffEventView } from '../event.ts';
import { Id } from '../id.ts';
import { LeadPage, SentMessage } from '../lead.ts';
import { OwnQuestion, PublicQuestion, QuestionText } from '../question.ts';
import { StageView } from '../stage.ts';
import { route } from './route.ts';

const none = z.object({});
const byId = z.object({ id: Id });
const staff = ['moderator', 'operator'] as const;
const operator = ['operator'] as const;
const signedIn = ['sme', 'official', 'moderator', 'operator'] as const;
const everyRole = ['guest', ...signedIn] as const;
const reading = { points: 240, seconds: 60 };
const writing = { points: 60, seconds: 60 };
const guessing = { points: 10, seconds: 60 };

/** Every JSON route. Files (calendar, covers) are declared in `files.ts`. */
export const routes = {
  me: route({ method: 'get', path: '/api/me', summary: 'Who I am; null without a session', params: none, query: none, body: none, output: account.MeView.nullable(), allow: 'anyone', rate: reading }),
  signInByPassword: route({ method: 'post', path: '/api/sign-in/password', summary: 'Staff sign in', params: none, query: none, body: account.PasswordSignIn, output: account.MeView, allow: 'anyone', rate: { points: 20, seconds: 60 } }),
  requestCode: route({ method: 'post', path: '/api/sign-in/code', summary: 'Send a one-time code to a phone or mail address', params: none, query: none, body: account.CodeRequest, output: account.CodeRequested, allow: 'anyone', rate: guessing }),
  signInByCode: route({ method: 'post', path: '/api/sign-in/verify', summary: 'Sign in with the one-time code', params: none, query: none, body: account.CodeSignIn, output: account.MeView, allow: 'anyone', rate: { points: 20, seconds: 60 } }),
  signInAsGuest: route({ method: 'post', path: '/api/sign-in/guest', summary: 'A guest session, to watch where guests may', params: none, query: none, body: none, output: account.MeView, allow: 'anyone', rate: { points: 60, seconds: 60 } }),
  enterStudio: route({ method: 'post', path: '/api/sign-in/studio', summary: 'Exchange a studio link for the host’s session', params: none, query: none, body: account.StudioEntry, output: account.MeView, allow: 'anyone', rate: guessing }),
  signOut: route({ method: 'post', path: '/api/sign-out', summary: 'Sign out; sockets are cut', params: none, query: none, body: none, output: none, allow: 'anyone', rate: writing }),
  editProfile: route({ method: 'patch', path: '/api/me', summary: 'My name and enterprise', params: none, query: none, body: account.ProfileInput, output: account.MeView, allow: signedIn, rate: writing }),
  myQuestions: route({ method: 'get', path: '/api/me/questions', summary: 'My questions, latest first, at most 100', params: none, query: none, body: none, output: z.object({ items: z.array(OwnQuestion.extend({ eventTitle: z.string() })) }), allow: everyRole, rate: reading }),

  home: route({ method: 'get', path: '/api/home', summary: 'On air, coming, past', params: none, query: none, body: none, output: HomeView, allow: 'anyone', rate: reading }),
  event: route({ method: 'get', path: '/api/events/:id', summary: 'A published event with its stage', params: byId, query: none, body: none, output: z.object({ event: EventView, stage: StageView, now: z.iso.datetime() }), allow: 'anyone', rate: reading }),
  eventQuestions: route({ method: 'get', path: '/api/events/:id/questions', summary: 'Its released questions, at most 200', params: byId, query: none, body: none, output: z.object({ items: z.array(PublicQuestion) }), allow: 'anyone', rate: reading }),
  askAhead: route({ method: 'post', path: '/api/events/:id/questions', summary: 'Ask before the broadcast', params: byId, query: none, body: z.object({ id: Id, text: QuestionText, anonymous: z.boolean() }), output: OwnQuestion, allow: signedIn, rate: { points: 5, seconds: 60 } }),

  staffEvents: route({ method: 'get', path: '/api/console/events', summary: 'All events, latest start first, at most 200', params: none, query: none, body: none, output: z.object({ items: z.array(StaffEventView) }), allow: staff, rate: reading }),
  staffEvent: route({ method: 'get', path: '/api/console/events/:id', summary: 'One event as staff see it', params: byId, query: none, body: none, output: StaffEventView, allow: staff, rate: reading }),
  createEvent: route({ method: 'post', path: '/api/console/events', summary: 'Make a draft', params: none, query: none, body: EventInput, output: StaffEventView, allow: operator, rate: writing }),
  editEvent: route({ method: 'put', path: '/api/console/events/:id', summary: 'Change it', params: byId, query: none, body: EventEdit, output: StaffEventView, allow: operator, rate: writing }),
  publishEvent: route({ method: 'post', path: '/api/console/events/:id/publish', summary: 'Open it to the public', params: byId, query: none, body: none, output: StaffEventView, allow: operator, rate: writing }),
  cancelEvent: route({ method: 'post', path: '/api/console/events/:id/cancel', summary: 'Call it off', params: byId, query: none, body: none, output: StaffEventView, allow: operator, rate: writing }),
  studioLink: route({ method: 'post', path: '/api/console/events/:id/studio-link', summary: 'A signed link for the host (audited)', params: byId, query: none, body: none, output: z.object({ url: z.string(), expiresAt: z.iso.datetime() }), allow: operator, rate: writing }),
  leads: route({ method: 'get', path: '/api/console/leads', summary: 'Follow-up leads, latest first, 50 a page', params: none, query: z.object({ after: z.string().max(100).optional(), eventId: Id.optional() }), body: none, output: LeadPage, allow: staff, rate: reading }),
  messages: route({ method: 'get', path: '/api/console/messages', summary: 'Messages sent (development sink), latest 100', params: none, query: none, body: none, output: z.object({ items: z.array(SentMessage) }), allow: operator, rate: reading }),
} as const;
export type RouteName = keyof typeof routes;

/** Routes that carry files; same rights table, no JSON schema of the body. */
export const fileRoutes = {
  calendar: { method: 'get', path: '/api/events/:id/calendar.ics', summary: 'Calendar file (RFC 5545)', allow: 'anyone', rate: reading },
  cover: { method: 'get', path: '/api/covers/:id', summary: 'Cover picture', allow: 'anyone', rate: { points: 600, seconds: 60 } },
  /** multipart/form-data, field `file`, JPG, PNG or WebP, at most 5 MiB. Answers StaffEventView. */
  uploadCover: { method: 'post', path: '/api/console/events/:id/cover', summary: 'Set the cover picture', allow: operator, rate: writing },
} as const;
export const coverMaxBytes = 5 * 1024 * 1024;
