import { newId, RegistrationSettings, RegistrationSettingsView, type RegistrationQuestion } from '@jingqi/contract';
import { fromBeijingClock, toBeijingClock } from '../events/beijingTime.ts';
import type { SettingsKind } from './settingsKind.ts';

/** What the form holds; the deadline is Beijing's wall clock, empty for the event's start. */
export interface RegistrationValues extends Omit<RegistrationSettings, 'deadline'> {
  deadline: string;
}

/** Fields that hold a whole number, and from where to where. */
export const registrationNumbers = {
  capacity: [1, 100_000],
  waitlist: [0, 10_000],
  perEnterprise: [0, 100],
  offerMinutes: [5, 2_880],
} as const satisfies Partial<Record<keyof RegistrationValues, readonly [number, number]>>;

export const emptyQuestion = (): RegistrationQuestion => ({
  id: newId(),
  label: '',
  kind: 'text',
  options: [],
  required: false,
});

export const registrationKind: SettingsKind<RegistrationValues, RegistrationSettingsView> = {
  numbers: registrationNumbers,
  schema: RegistrationSettingsView,
  valuesOf: (settings) => {
    const { deadline, ...rules } = RegistrationSettings.parse(settings);
    return { ...rules, deadline: deadline === null ? '' : toBeijingClock(deadline) };
  },
  settingsOf: ({ deadline, questions, ...rules }, revision) => ({
    ...rules,
    revision,
    // What is no time stays so, that the contract refuses it.
    deadline: deadline === '' ? null : (fromBeijingClock(deadline) ?? ''),
    questions: questions.map((question) => (question.kind === 'choice' ? question : { ...question, options: [] })),
  }),
};
