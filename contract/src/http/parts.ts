import { z } from 'zod';
import { Id } from '../id.ts';

/** No parameters, query or body. */
export const none = z.object({});
export const byId = z.object({ id: Id });

export const staff = ['moderator', 'operator'] as const;
export const operator = ['operator'] as const;
export const signedIn = ['sme', 'official', 'moderator', 'operator'] as const;
export const everyRole = ['guest', ...signedIn] as const;

/** Budgets of one address and person. */
export const reading = { points: 240, seconds: 60 };
export const writing = { points: 60, seconds: 60 };
export const guessing = { points: 10, seconds: 60 };
