import { Audit, type AuditRow, type RouteHandlers } from '../../kit/index.ts';
import { auditFilter } from './audit.filter.ts';
import { auditView } from './audit.view.ts';

const pageSize = 50;

/** The audit log, latest first, 50 a page; `next` is the id of the last row. A cursor that is none finds nothing. */
export const listAudit: RouteHandlers['audit'] = async ({ query: { after, ...filter } }) => {
  const rows = await Audit.find(auditFilter(filter, after))
    .sort({ _id: -1 })
    .limit(pageSize + 1)
    .lean<AuditRow[]>();
  const items = rows.slice(0, pageSize).map(auditView);
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
};
