import { verifyAudit, type RouteHandlers } from '../../kit/index.ts';

/** Walks along the whole chain. */
export const checkAudit: RouteHandlers['auditCheck'] = async ({ platform }) => verifyAudit(platform.settings.secretKey);
