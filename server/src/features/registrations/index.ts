import type { DownloadHandlers, RouteHandlers, UploadHandlers } from '../../kit/index.ts';
import { answerOffer } from './answerOffer.ts';
import { cancelRegistration } from './cancelRegistration.ts';
import { checkIn } from './checkIn.ts';
import { decideRegistrations } from './decideRegistrations.ts';
import { editRegistration } from './editRegistration.ts';
import { importRegistrations } from './importRegistrations.ts';
import { listRegistrations } from './listRegistrations.ts';
import { listMine } from './readMine.ts';
import { register } from './register.ts';
import { registerOnSite } from './registerOnSite.ts';
import { revealRegistrant } from './revealRegistrant.ts';
import { saveSettings, showSettings } from './saveSettings.ts';
import { sendCalendar } from './sendCalendar.ts';
import { sendCsv, sendXlsx } from './sendSheets.ts';
import { setConsent } from './setConsent.ts';
import { showAttendance } from './showAttendance.ts';
import { showForm } from './showForm.ts';

export { startAttendanceClock } from './attendanceClock.ts';
export { countAttendance } from './countAttendance.ts';
export { countPeople } from './countPeople.ts';
export { countRegistered } from './countRegistered.ts';
export { keepRegistrations, type KeptPresence, type KeptRegistrant } from './keepRegistrations.ts';
export { lapseOffer } from './lapseOffer.ts';
export { registrationOf } from './readMine.ts';
export { Registration, type ConsentDoc, type RegistrationDoc } from './registration.model.ts';
export { hasConsent } from './registration.policy.ts';
export { tellRegistrants } from './tellRegistrants.ts';

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
  registrations: listRegistrations,
  decideRegistrations,
  checkIn,
  registerOnSite,
  revealRegistrant,
  attendance: showAttendance,
} satisfies Partial<RouteHandlers>;
export const downloads = {
  registrationCalendar: sendCalendar,
  registrationsXlsx: sendXlsx,
  registrationsCsv: sendCsv,
} satisfies Partial<DownloadHandlers>;
export const uploads = { importRegistrations } satisfies Partial<UploadHandlers>;
