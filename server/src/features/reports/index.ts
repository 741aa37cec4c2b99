import { DomainError } from '@jingqi/contract';
import type { DownloadHandlers, RouteHandlers } from '../../kit/index.ts';

const soon = async (): Promise<never> => {
  throw new DomainError('UNAVAILABLE');
};

/** What came of an event. */
export const routes = { reports: soon, eventReport: soon } satisfies Partial<RouteHandlers>;
export const downloads = { reportXlsx: soon, reportPdf: soon } satisfies Partial<DownloadHandlers>;
