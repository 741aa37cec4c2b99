import type { DownloadHandlers, RouteHandlers, UploadHandlers } from '../../kit/index.ts';
import { importRegister } from './importRegister.ts';
import { listRegister } from './listRegister.ts';
import { lookUpEnterprise } from './lookUpEnterprise.ts';
import { readEntry } from './readEntry.ts';
import { readHistory } from './readHistory.ts';
import { revealPhone } from './revealPhone.ts';
import { saveEntry } from './saveEntry.ts';
import { sendRegister, sendTemplate } from './sendSheets.ts';

export { Carrier, type CarrierDoc } from './carrier.model.ts';
export { Enterprise, type EnterpriseDoc } from './enterprise.model.ts';
export { findEnterprise, findEnterprises, windowOf } from './findEnterprise.ts';
export { Institution, type InstitutionDoc } from './institution.model.ts';
export { keepEntries } from './keepEntries.ts';
export { Window, type WindowDoc } from './window.model.ts';
export * from './words.ts';

export const routes = {
  registerList: listRegister,
  registerEntry: readEntry,
  saveRegisterEntry: saveEntry,
  registerHistory: readHistory,
  revealRegisterPhone: revealPhone,
  enterpriseLookup: lookUpEnterprise,
} satisfies Partial<RouteHandlers>;
export const downloads = {
  registerXlsx: sendRegister,
  registerTemplate: sendTemplate,
} satisfies Partial<DownloadHandlers>;
export const uploads = { importRegister } satisfies Partial<UploadHandlers>;
