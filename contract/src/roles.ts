import { z } from 'zod';

/** What an account may be. `guest` has a browser session only; the others have an account. */
export const Role = z.enum(['guest', 'sme', 'official', 'moderator', 'operator']);
export type Role = z.infer<typeof Role>;

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
