import {
  consentTable,
  DomainError,
  type ConsentPurpose,
  type RegistrationFormState,
  type RegistrationInput,
  type RegistrationQuestion,
  type RegistrationState,
} from '@jingqi/contract';
import type { EventDoc } from '../events/index.ts';
import type { ConsentDoc, RegistrationDoc } from './registration.model.ts';
import type { RollDoc } from './roll.model.ts';

const holding: readonly RegistrationState[] = ['pending', 'approved', 'offered'];
/** States in which the registration stands: somebody holds a place or waits for one. */
export const standing: readonly RegistrationState[] = [...holding, 'waitlisted'];

export const holdsPlace = (state: RegistrationState): boolean => holding.includes(state);
export const stands = (state: RegistrationState): boolean => standing.includes(state);
/** What keeps the person from registering anew: what stands, and a refusal. */
export const keepsClaim = (state: RegistrationState): boolean => stands(state) || state === 'refused';

type Times = Pick<EventDoc, 'startsAt' | 'state'>;

/** Until when people may register and change what they wrote. */
export function deadlineOf(roll: Pick<RollDoc, 'deadline'>, event: Pick<EventDoc, 'startsAt'>): Date {
  return roll.deadline && roll.deadline < event.startsAt ? roll.deadline : event.startsAt;
}

export function formState(roll: RollDoc, event: Times, now: Date): RegistrationFormState {
  if (!roll.open) return 'notOpen';
  if (event.state !== 'published' || now >= deadlineOf(roll, event)) return 'closed';
  return roll.taken >= roll.capacity ? 'full' : 'open';
}

/** Throws REGISTRATION_CLOSED. */
export function requireOpen(roll: RollDoc, event: Times, now: Date): void {
  const state = formState(roll, event, now);
  if (state === 'notOpen' || state === 'closed') throw new DomainError('REGISTRATION_CLOSED');
}

/** What a new registration of this event begins as. Throws REGISTRATION_FULL. */
export function firstState(roll: RollDoc): 'approved' | 'pending' | 'waitlisted' {
  if (roll.taken < roll.capacity) return roll.approval === 'automatic' ? 'approved' : 'pending';
  if (roll.waiting >= roll.waitlist) throw new DomainError('REGISTRATION_FULL');
  return 'waitlisted';
}

type Standing = Pick<RegistrationDoc, 'district' | 'chain' | 'tier'>;

/** Whether the enterprise is among those the event is for; one the register does not know is only where all are. */
export function isInvited({ districts, chains, tiers }: RollDoc, { district, chain, tier }: Standing): boolean {
  const has = <T>(list: readonly T[], value: T | null): boolean =>
    list.length === 0 || (value !== null && list.includes(value));
  return has(districts, district) && has(chains, chain) && has(tiers, tier);
}

/** The answers that fit the questions. Throws INVALID_INPUT naming each that is missing or none of its choices. */
export function fittingAnswers(
  questions: readonly RegistrationQuestion[],
  answers: Record<string, string>,
): Record<string, string> {
  const fields = questions.flatMap(({ id, kind, options, required }) => {
    const answer = answers[id] ?? '';
    if (answer === '') return required ? [{ path: `answers.${id}`, problem: 'missing' }] : [];
    const choices = kind === 'choice' ? options : kind === 'yesNo' ? ['yes', 'no'] : [answer];
    return choices.includes(answer) ? [] : [{ path: `answers.${id}`, problem: 'invalid_value' }];
  });
  if (fields.length > 0) throw new DomainError('INVALID_INPUT', { fields });
  return Object.fromEntries(questions.flatMap(({ id }) => (answers[id] ? [[id, answers[id]]] : [])));
}

export function hasConsent({ consents }: Pick<RegistrationDoc, 'consents'>, purpose: ConsentPurpose): boolean {
  return consents.some((consent) => consent.purpose === purpose && consent.withdrawnAt === null);
}

/** Throws CONSENT_NEEDED: nobody's data is used for what they did not agree to. */
export function requireConsents(written: Pick<RegistrationDoc, 'consents' | 'wantsContact' | 'openToMeetings'>): void {
  const needed = new Set<ConsentPurpose>();
  if (consentTable.event.isRequired) needed.add('event');
  if (written.wantsContact) needed.add('contact');
  if (written.openToMeetings) needed.add('matching');
  for (const purpose of needed) if (!hasConsent(written, purpose)) throw new DomainError('CONSENT_NEEDED');
}

export function newConsents(purposes: RegistrationInput['consents'], now: Date): ConsentDoc[] {
  return [...new Set(purposes)].map((purpose) => ({ purpose, grantedAt: now, withdrawnAt: null }));
}

/** What was filled in may be changed as long as the event has not begun and the deadline has not passed. Throws REGISTRATION_CLOSED. */
export function requireOpenForChange(roll: RollDoc, event: Times, now: Date): void {
  if (event.state !== 'published' || now >= deadlineOf(roll, event)) throw new DomainError('REGISTRATION_CLOSED');
}

/** People are let in at the door until the end. Throws REGISTRATION_CLOSED. */
export function requireAtTheDoor({ state }: Pick<EventDoc, 'state'>): void {
  if (state !== 'published' && state !== 'live') throw new DomainError('REGISTRATION_CLOSED');
}

/** Throws WRONG_STATE. */
export function requireBeforeEnd({ state }: Pick<EventDoc, 'state'>): void {
  if (state === 'ended') throw new DomainError('WRONG_STATE');
}
