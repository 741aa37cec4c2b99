import { DomainError } from '@jingqi/contract';
import type { DownloadHandlers, RouteHandlers, UploadHandlers } from '../../kit/index.ts';

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
