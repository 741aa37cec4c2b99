import { z } from 'zod';
import { Id } from '../id.ts';
import { Role, StaffRole } from '../roles.ts';

/** No parameters, query or body. */
export const none = z.object({});
export const byId = z.object({ id: Id });

/** Who runs the live evening. */
export const staff = ['moderator', 'operator'] as const;
export const operator = ['operator'] as const;
/** Who follows up: the hub, the windows, the carriers. */
export const desk = ['operator', 'window', 'carrier'] as const;
/** Who may look at everything without changing it. */
export const overseers = ['operator', 'auditor'] as const;
/** Who has a console. */
export const console = StaffRole.options;
/** Who reads the registers: everybody with a console but moderators. */
export const registrars = ['operator', 'window', 'carrier', 'auditor'] as const;
/** Who comes to events. */
export const attendees = ['sme', 'investor'] as const;
export const investor = ['investor'] as const;
export const signedIn = Role.exclude(['guest']).options;
export const everyRole = Role.options;

/** Budgets of one address and person. */
export const reading = { points: 240, seconds: 60 };
export const writing = { points: 60, seconds: 60 };
export const guessing = { points: 10, seconds: 60 };
/** Files that are made from thousands of rows. */
export const heavy = { points: 20, seconds: 60 };
