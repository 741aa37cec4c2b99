import { z } from 'zod';
import { ContactAddress } from './account.ts';
import { Chain, District, Tier } from './city.ts';
import { EventState } from './event.ts';
import { Id } from './id.ts';
import { EventReport } from './report.ts';
import { Instant, line, paragraph } from './text.ts';
import { Uscc } from './uscc.ts';

/** What a person agrees to. `event`: to hold the event (necessary); `contact`: follow-up; `matching`: shown to investors for meetings. */
export const ConsentPurpose = z.enum(['event', 'contact', 'matching']);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;
export const ConsentRecipient = z.enum(['hub', 'window', 'carrier', 'investors']);
export type ConsentRecipient = z.infer<typeof ConsentRecipient>;

/** How many days after the event the data is kept for a purpose, and who receives it. */
export const consentTable = {
  event: { keptDays: 180, recipients: ['hub'], isRequired: true },
  contact: { keptDays: 365, recipients: ['hub', 'window', 'carrier'], isRequired: false },
  matching: { keptDays: 90, recipients: ['hub', 'investors'], isRequired: false },
} as const satisfies Record<
  ConsentPurpose,
  { keptDays: number; recipients: readonly ConsentRecipient[]; isRequired: boolean }
>;

export const RegistrationQuestion = z
  .object({
    id: Id,
    label: line(1, 80),
    /** `choice`: the answer is one of `options`; `yesNo`: it is `yes` or `no`. */
    kind: z.enum(['text', 'choice', 'yesNo']),
    options: z.array(line(1, 60)).max(20),
    required: z.boolean(),
  })
  .refine(({ kind, options }) => kind !== 'choice' || options.length >= 2, { path: ['options'], message: 'missing' });
export type RegistrationQuestion = z.infer<typeof RegistrationQuestion>;

/** The form and its rules, one an event. */
export const RegistrationSettings = z.object({
  open: z.boolean(),
  approval: z.enum(['automatic', 'manual']),
  capacity: z.int().min(1).max(100_000),
  /** Places in the waiting list; 0: none. */
  waitlist: z.int().min(0).max(10_000),
  /** Last moment to register; null: the event's start. */
  deadline: Instant.nullable(),
  /** Registrations of one enterprise that hold a place or wait for one; 0: no limit. */
  perEnterprise: z.int().min(0).max(100),
  /** Who is invited; an empty list: all. */
  districts: z.array(District).max(17),
  chains: z.array(Chain).max(6),
  tiers: z.array(Tier).max(5),
  questions: z.array(RegistrationQuestion).max(10),
  /** How long a place that became free is kept for the next in line, in minutes. */
  offerMinutes: z.int().min(5).max(2_880),
});
export type RegistrationSettings = z.infer<typeof RegistrationSettings>;
/** `revision` is 0 while nothing was saved; saving names the one it was made from (lost updates answer CONFLICT). */
export const RegistrationSettingsView = RegistrationSettings.extend({ revision: z.int().nonnegative() });
export type RegistrationSettingsView = z.infer<typeof RegistrationSettingsView>;

/** pending: awaits approval and holds a place; offered: a place is kept until `offerExpiresAt`; lapsed: the offer went by or was declined. */
export const RegistrationState = z.enum([
  'pending',
  'approved',
  'waitlisted',
  'offered',
  'refused',
  'cancelled',
  'lapsed',
]);
export type RegistrationState = z.infer<typeof RegistrationState>;

export const ConsentView = z.object({
  purpose: ConsentPurpose,
  grantedAt: Instant,
  withdrawnAt: Instant.nullable(),
});
export type ConsentView = z.infer<typeof ConsentView>;

/** My registration. */
export const RegistrationView = z.object({
  id: Id,
  eventId: Id,
  eventTitle: z.string(),
  eventState: EventState,
  startsAt: Instant,
  endsAt: Instant,
  name: z.string(),
  /** Masked, as 138****1234. */
  contact: z.string(),
  /** Empty for people without an enterprise. */
  uscc: z.string(),
  enterprise: z.string(),
  district: District.nullable(),
  position: z.string(),
  /** By question. */
  answers: z.record(Id, z.string()),
  wantsContact: z.boolean(),
  openToMeetings: z.boolean(),
  need: z.string(),
  consents: z.array(ConsentView),
  state: RegistrationState,
  offerExpiresAt: Instant.nullable(),
  /** 1: next in line; null when not waiting. */
  waitlistPlace: z.int().nullable(),
  /** Why it was refused; empty otherwise. */
  refusal: z.string(),
  /** For the QR at the door; empty unless approved. */
  checkInCode: z.string(),
  checkedInAt: Instant.nullable(),
  createdAt: Instant,
  revision: z.int().nonnegative(),
});
export type RegistrationView = z.infer<typeof RegistrationView>;

/** `self`: by the form; `import`: from a sheet; `onSite`: at the door. */
export const RegistrationSource = z.enum(['self', 'import', 'onSite']);
export type RegistrationSource = z.infer<typeof RegistrationSource>;

export const StaffRegistrationView = RegistrationView.omit({ checkInCode: true }).extend({
  personId: Id,
  chain: Chain.nullable(),
  tier: Tier.nullable(),
  /** The enterprise (the person, without one) had attended no event before. */
  isFirstTime: z.boolean(),
  source: RegistrationSource,
  /** Minutes present, by evidence. */
  minutes: z.int().nonnegative(),
});
export type StaffRegistrationView = z.infer<typeof StaffRegistrationView>;

/** notOpen: there is no registration (yet); full: what comes goes to the waiting list, if it has room; closed: the time is over. */
export const RegistrationFormState = z.enum(['notOpen', 'open', 'full', 'closed']);
export type RegistrationFormState = z.infer<typeof RegistrationFormState>;
export const RegistrationForm = z.object({
  settings: RegistrationSettings,
  state: RegistrationFormState,
  /** Places left. */
  remaining: z.int().nonnegative(),
  /** My latest registration for this event, whatever its state. */
  mine: RegistrationView.nullable(),
});
export type RegistrationForm = z.infer<typeof RegistrationForm>;

/** A code or nothing. Problems are told as Uscc tells them. */
export const OptionalUscc = z
  .string()
  .max(64)
  .transform((text, context) => {
    if (text.trim() === '') return '';
    const parsed = Uscc.safeParse(text);
    if (parsed.success) return parsed.data;
    context.issues.push({ code: 'custom', message: parsed.error.issues[0]?.message ?? 'usccLength', input: text });
    return z.NEVER;
  });

const written = {
  name: line(1, 40),
  uscc: OptionalUscc,
  enterprise: line(0, 80),
  position: line(0, 40),
  answers: z.record(Id, paragraph(0, 500)),
  wantsContact: z.boolean(),
  openToMeetings: z.boolean(),
  need: paragraph(0, 500),
};

/** The form as filled in; `consents`: the purposes agreed to. */
export const RegistrationInput = z.object({ id: Id, ...written, consents: z.array(ConsentPurpose).max(3) });
export type RegistrationInput = z.infer<typeof RegistrationInput>;
/** The enterprise is part of who was let in and stays; `revision`: the one it was made from. */
export const RegistrationEdit = z.object({
  name: written.name,
  position: written.position,
  answers: written.answers,
  wantsContact: written.wantsContact,
  openToMeetings: written.openToMeetings,
  need: written.need,
  revision: z.int().nonnegative(),
});
export type RegistrationEdit = z.infer<typeof RegistrationEdit>;

export const RegistrationFilter = z.object({
  state: RegistrationState.optional(),
  district: District.optional(),
  /** Part of a name, an enterprise or a code, or the pinyin or its initials. */
  text: line(0, 60).optional(),
  after: z.string().max(100).optional(),
});
/** 50 a page; `counts` is of all that this person may see, without the filter. */
export const RegistrationPage = z.object({
  items: z.array(StaffRegistrationView),
  next: z.string().nullable(),
  counts: z.record(RegistrationState, z.int()),
});

export const Decision = z.object({
  ids: z.array(Id).min(1).max(200),
  decision: z.enum(['approve', 'refuse']),
  /** Told to the person when refused. */
  reason: line(0, 200),
});
/** `done`, or why not: not in a state to be decided, no place, or not there. */
export const Decided = z.object({
  items: z.array(
    z.object({ id: Id, result: z.enum(['done', 'WRONG_STATE', 'REGISTRATION_FULL', 'ENTERPRISE_LIMIT', 'NOT_FOUND']) }),
  ),
});

/** By the code of the QR (with or without its hyphen) or by the list. */
export const CheckIn = z.union([
  z.object({ code: z.string().trim().min(8).max(40) }),
  z.object({ registrationId: Id }),
]);
/** Somebody who came without having registered; `id`: the registration's, made by the door's device. */
export const OnSiteInput = z.object({
  id: Id,
  name: written.name,
  contact: ContactAddress,
  uscc: written.uscc,
  enterprise: written.enterprise,
});
export type OnSiteInput = z.infer<typeof OnSiteInput>;

/** `already`: had been checked in before; `checkedInAt` is the first time. */
export const CheckedIn = z.object({ registration: StaffRegistrationView, already: z.boolean() });

/** Who was there, by evidence. */
export const AttendanceView = EventReport.shape.attended;
export type AttendanceView = z.infer<typeof AttendanceView>;
