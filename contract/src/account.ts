import { z } from 'zod';
import { District } from './city.ts';
import { Id } from './id.ts';
import { Role, StaffRole } from './roles.ts';
import { Instant, line } from './text.ts';

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
  /** A window's district; null for everybody else. */
  district: District.nullable(),
  /** Signs in with the code of an authenticator too. */
  hasSecondStep: z.boolean(),
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

/** Proves for 5 minutes that the password was right. */
const Ticket = z.string().min(20).max(64);

/**
 * The password was right; what comes next. `totp`: ask for the code of the authenticator. `enrol`: the first time, show the
 * secret (base32; `otpauthUrl` as QR code), then ask for its code.
 */
export const StaffSignIn = z.discriminatedUnion('next', [
  z.object({ next: z.literal('totp'), ticket: z.string() }),
  z.object({ next: z.literal('enrol'), ticket: z.string(), secret: z.string(), otpauthUrl: z.string() }),
]);
export type StaffSignIn = z.infer<typeof StaffSignIn>;

/** The present 6 digits of the authenticator. */
export const TotpCode = z
  .string()
  .max(32)
  .transform((code) => code.replace(/\s/gu, ''))
  .pipe(z.string().regex(/^\d{6}$/u));
/** The same, or one of the recovery codes, as abcd-efgh. */
export const SecondStepCode = z
  .string()
  .max(32)
  .transform((code) => code.replace(/[\s-]/gu, '').toLowerCase())
  .pipe(z.string().regex(/^(?:\d{6}|[a-z0-9]{8,10})$/u));
export const TotpSignIn = z.object({ ticket: Ticket, code: SecondStepCode });
export const TotpEnrolment = z.object({ ticket: Ticket, code: TotpCode });
/** Each is good once instead of the authenticator. Shown this one time. */
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
export const Enrolled = RecoveryCodes.extend({ me: MeView });

/** One of my sessions. `device`: browser · system; `address`: the network it was last used from, its end hidden. */
export const SessionView = z.object({
  id: Id,
  device: z.string(),
  address: z.string(),
  startedAt: Instant,
  lastSeenAt: Instant,
  current: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

/** An account as operators and auditors see it. */
export const PersonView = z.object({
  id: Id,
  role: Role,
  name: z.string(),
  enterprise: z.string(),
  /** Masked; empty for staff. */
  contact: z.string(),
  /** Of staff; empty for others. */
  login: z.string(),
  district: District.nullable(),
  carrierId: Id.nullable(),
  institutionId: Id.nullable(),
  hasSecondStep: z.boolean(),
  bannedAt: Instant.nullable(),
  banReason: z.string(),
  lastSignInAt: Instant.nullable(),
});
export type PersonView = z.infer<typeof PersonView>;
export const PersonPage = z.object({ items: z.array(PersonView), next: z.string().nullable() });
/** `text`: the beginning of a name, enterprise or login, or a whole phone number or mail address. */
export const PeopleQuery = z.object({
  text: line(0, 80).optional(),
  role: Role.exclude(['guest']).optional(),
  after: z.string().max(100).optional(),
});
export const BanInput = z.object({ reason: line(1, 200) });

/** A staff account, made or changed. Changing the role or what it sees ends the person's sessions. */
export const StaffInput = z
  .object({
    /** Made by the browser for a new one. */
    id: Id,
    role: StaffRole,
    login: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9._-]{1,63}$/u),
    name: line(1, 40),
    enterprise: line(0, 80),
    /** Of a window. */
    district: District.nullable(),
    /** Of a carrier’s staff. */
    carrierId: Id.nullable(),
    /** For one that is there: a new password, and the second step begun anew. */
    renew: z.boolean().default(false),
  })
  .refine(({ role, district }) => (role === 'window') === (district !== null), {
    path: ['district'],
    message: 'only_for_window',
  })
  .refine(({ role, carrierId }) => role === 'carrier' || carrierId === null, {
    path: ['carrierId'],
    message: 'only_for_carrier',
  });
/** `password`: of a new or renewed account, shown this one time; null for one that was only changed. */
export const StaffSaved = z.object({ person: PersonView, password: z.string().nullable() });
