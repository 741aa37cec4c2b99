import { DomainError } from '@jingqi/contract';
import type { DownloadHandlers, RouteHandlers, UploadHandlers } from '../../kit/index.ts';

const later = async (): Promise<never> => {
  throw new DomainError('UNAVAILABLE');
};

/** Who comes to an event: the form, places, waiting list, consents, attendance. */
export const routes = {
  registrationForm: later,
  register: later,
  myRegistrations: later,
  editRegistration: later,
  cancelRegistration: later,
  answerOffer: later,
  setConsent: later,
  registrationSettings: later,
  saveRegistrationSettings: later,
  registrations: later,
  decideRegistrations: later,
  checkIn: later,
  revealRegistrant: later,
  attendance: later,
} satisfies Partial<RouteHandlers>;
export const downloads = {
  registrationCalendar: later,
  registrationsXlsx: later,
  registrationsCsv: later,
} satisfies Partial<DownloadHandlers>;
export const uploads = { importRegistrations: later } satisfies Partial<UploadHandlers>;
