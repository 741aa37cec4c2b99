import { DomainError } from '@jingqi/contract';
import type { DownloadHandlers, RouteHandlers } from '../../kit/index.ts';

const soon = async (): Promise<never> => {
  throw new DomainError('UNAVAILABLE');
};

/** The audit log as overseers read it. */
export const routes = { audit: soon, auditCheck: soon } satisfies Partial<RouteHandlers>;
export const downloads = { auditCsv: soon } satisfies Partial<DownloadHandlers>;
