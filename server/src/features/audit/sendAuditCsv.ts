import { act, Audit, csvType, writeCsv, type AuditRow, type Cell, type DownloadHandlers } from '../../kit/index.ts';
import { auditFilter } from './audit.filter.ts';

const maxRows = 50_000;
const columns = ['序号', '时间', '人员编号', '姓名', '操作', '对象', '详情', '校验值'].map((title) => ({ title }));

/** What the filter finds, latest first, as CSV. Taking it out is itself an act of staff (audited). */
export const sendAuditCsv: DownloadHandlers['auditCsv'] = async (request) => {
  const { actor, query } = request;
  await act(request, actor.personId, async (a) => a.audit('audit:export', 'audit', { ...query }));
  const found = Audit.find(auditFilter(query)).sort({ _id: -1 }).limit(maxRows).lean<AuditRow[]>();
  return {
    type: csvType,
    fileName: '审计日志.csv',
    body: await writeCsv(columns, rowsOf(found.cursor({ batchSize: 1_000 }))),
  };
};

async function* rowsOf(found: AsyncIterable<AuditRow>): AsyncGenerator<Cell[]> {
  for await (const { seq, at, personId, name, act: what, subject, details, hash } of found)
    yield [seq ?? '', at.toISOString(), personId, name, what, subject, JSON.stringify(details), hash ?? ''];
}
