import { z } from 'zod';

/**
 * What an account may be. `guest` has a browser session only; the others have an account.
 * `operator`: the municipal hub; `window`: one of 17 district windows; `carrier`: a service carrier; `auditor`: reads, changes nothing.
 */
export const Role = z.enum([
  'guest',
  'sme',
  'investor',
  'official',
  'moderator',
  'operator',
  'window',
  'carrier',
  'auditor',
]);
export type Role = z.infer<typeof Role>;

/** Roles that sign in by password and a second step, and have a console. */
export const StaffRole = z.enum(['moderator', 'operator', 'window', 'carrier', 'auditor']);
export type StaffRole = z.infer<typeof StaffRole>;

/** What a person is in one event. Worked out by the server at `session:enter` and never taken from the client. */
export const EventRole = z.enum(['guest', 'attendee', 'speaker', 'host', 'moderator', 'operator']);
export type EventRole = z.infer<typeof EventRole>;

export const staffRoles = ['moderator', 'operator'] as const satisfies readonly EventRole[];
export const speakingRoles = ['speaker', 'host'] as const satisfies readonly EventRole[];
export const everyRole = EventRole.options;
export const signedInRoles = [
  'attendee',
  'speaker',
  'host',
  'moderator',
  'operator',
] as const satisfies readonly EventRole[];
export const backstageRoles = ['speaker', 'host', 'moderator', 'operator'] as const satisfies readonly EventRole[];
