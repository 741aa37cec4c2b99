import type { DownloadHandlers, RouteHandlers } from '../../kit/index.ts';
import { checkAudit } from './checkAudit.ts';
import { listAudit } from './listAudit.ts';
import { sendAuditCsv } from './sendAuditCsv.ts';

/** The audit log as overseers read it. */
export const routes = { audit: listAudit, auditCheck: checkAudit } satisfies Partial<RouteHandlers>;
export const downloads = { auditCsv: sendAuditCsv } satisfies Partial<DownloadHandlers>;
