import { DomainError } from '@jingqi/contract';
import type { DownloadHandlers, RouteHandlers, UploadHandlers } from '../../kit/index.ts';
import { answerOffer } from './answerOffer.ts';
import { cancelRegistration } from './cancelRegistration.ts';
import { editRegistration } from './editRegistration.ts';
import { listMine } from './readMine.ts';
import { register } from './register.ts';
import { saveSettings, showSettings } from './saveSettings.ts';
import { sendCalendar } from './sendCalendar.ts';
import { setConsent } from './setConsent.ts';
import { showForm } from './showForm.ts';

export { lapseOffer } from './lapseOffer.ts';
export { registrationOf } from './readMine.ts';
export { Registration, type ConsentDoc, type RegistrationDoc } from './registration.model.ts';
export { hasConsent } from './registration.policy.ts';
export { tellRegistrants } from './tellRegistrants.ts';

const later = async (): Promise<never> => {
  throw new DomainError('UNAVAILABLE');
};

/** Who comes to an event: the form, places, waiting list, consents, attendance. */
export const routes = {
  registrationForm: showForm,
  register,
  myRegistrations: async ({ platform, actor }) => ({ items: await listMine(platform, actor.personId) }),
  editRegistration,
  cancelRegistration,
  answerOffer,
  setConsent,
  registrationSettings: showSettings,
  saveRegistrationSettings: saveSettings,
  registrations: later,
  decideRegistrations: later,
  checkIn: later,
  revealRegistrant: later,
  attendance: later,
} satisfies Partial<RouteHandlers>;
export const downloads = {
  registrationCalendar: sendCalendar,
  registrationsXlsx: later,
  registrationsCsv: later,
} satisfies Partial<DownloadHandlers>;
export const uploads = { importRegistrations: later } satisfies Partial<UploadHandlers>;
