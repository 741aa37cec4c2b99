import { z } from 'zod';
import { Id } from './id.ts';
import { Role } from './roles.ts';
import { line } from './text.ts';

/** A mainland mobile number (11 digits, +86 may stand before it) or an e-mail address, normalised. */
export const ContactAddress = z
  .string()
  .trim()
  .max(254)
  .transform((value) => value.replace(/^\+?86[- ]?(?=1\d{10}$)/u, '').toLowerCase())
  .pipe(z.union([z.string().regex(/^1[3-9]\d{9}$/u), z.email()]));
export type ContactAddress = z.infer<typeof ContactAddress>;

/** Who I am, for the screen. `name` is empty until an attendee has given one. */
export const MeView = z.object({
  id: Id,
  role: Role,
  name: z.string(),
  enterprise: z.string(),
  /** Masked phone or mail, as 138****1234; empty for guests and staff. */
  contact: z.string(),
});
export type MeView = z.infer<typeof MeView>;

export const PasswordSignIn = z.object({
  login: z.string().trim().toLowerCase().min(1).max(64),
  password: z.string().min(1).max(256),
});
export const CodeRequest = z.object({ contact: ContactAddress });
/** `retryAfterMs`: when another code may be asked for. `expiresInMs`: how long this one is good. */
export const CodeRequested = z.object({ retryAfterMs: z.int(), expiresInMs: z.int() });
export const CodeSignIn = z.object({
  contact: ContactAddress,
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/u),
});
export const ProfileInput = z.object({ name: line(1, 40), enterprise: line(0, 80) });
/** The key of a studio link (a signed invitation), exchanged for a seat. */
export const StudioEntry = z.object({ eventId: Id, key: z.string().min(20).max(2000) });
