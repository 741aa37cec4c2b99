import { DomainError } from '@jingqi/contract';
import type { DownloadHandlers, RouteHandlers, UploadHandlers } from '../../kit/index.ts';

export { Carrier, type CarrierDoc } from './carrier.model.ts';
export { Enterprise, type EnterpriseDoc } from './enterprise.model.ts';
export { Expert, type ExpertDoc } from './expert.model.ts';
export { findEnterprise, findEnterprises, windowOf } from './findEnterprise.ts';
export { Institution, type InstitutionDoc } from './institution.model.ts';
export { Window, type WindowDoc } from './window.model.ts';

const soon = async (): Promise<never> => {
  throw new DomainError('UNAVAILABLE');
};

export const routes = {
  registerList: soon,
  registerEntry: soon,
  saveRegisterEntry: soon,
  registerHistory: soon,
  revealRegisterPhone: soon,
  enterpriseLookup: soon,
} satisfies Partial<RouteHandlers>;
export const downloads = { registerXlsx: soon, registerTemplate: soon } satisfies Partial<DownloadHandlers>;
export const uploads = { importRegister: soon } satisfies Partial<UploadHandlers>;
