import type { LeadFilter, LeadState, LeadView } from '@jingqi/contract';
import {
  csvType,
  writeCsv,
  writeXlsx,
  xlsxType,
  type Cell,
  type FileAnswer,
  type FileRequest,
} from '../../kit/index.ts';
import type { LeadScope } from './lead.audience.ts';
import { cursorOf } from './lead.cursor.ts';
import { filterOf } from './lead.filter.ts';
import { districtWord, kindWord, officeWord, type Language } from './lead.words.ts';
import { findLeads, leadViews, scopeOfActor } from './listLeads.ts';

const most = 20_000;
const portion = 1_000;

/** The leads of a filter that the person may see, contacts masked, as a workbook. */
export async function leadsXlsx(request: FileRequest<'leadsXlsx'>): Promise<FileAnswer> {
  const { language } = request.query;
  const name = language === 'zh' ? '线索' : 'Leads';
  const body = await writeXlsx(name, columnsOf(language), rowsOf(request));
  return { type: xlsxType, body, fileName: `${name}.xlsx` };
}

/** The same as CSV. */
export async function leadsCsv(request: FileRequest<'leadsCsv'>): Promise<FileAnswer> {
  const { language } = request.query;
  const body = await writeCsv(columnsOf(language), rowsOf(request));
  return { type: csvType, body, fileName: `${language === 'zh' ? '线索' : 'Leads'}.csv` };
}

type Asked = Pick<FileRequest<'leadsXlsx'>, 'actor' | 'platform' | 'query'>;

async function* rowsOf({ actor, platform, query }: Asked): AsyncGenerator<Cell[]> {
  const scope = await scopeOfActor(actor);
  for await (const view of viewsOf(scope, query, platform.clock()))
    yield columns.map(([, , , cell]) => cell(view, query.language));
}

async function* viewsOf(scope: LeadScope, query: LeadFilter, now: Date): AsyncGenerator<LeadView> {
  const filter = filterOf(scope, query, now);
  if (filter === null) return;
  let after: string | undefined;
  for (let told = 0; told < most; told += portion) {
    const leads = await findLeads(filter, query, { after, limit: portion });
    yield* await leadViews(leads, scope, now);
    const last = leads.at(-1);
    if (!last || leads.length < portion) return;
    after = cursorOf(query.sort, last);
  }
}

type Column = [zh: string, en: string, width: number, cell: (lead: LeadView, language: Language) => Cell];
const states: Record<LeadState, [string, string]> = {
  new: ['待受理', 'New'],
  assigned: ['已受理', 'Assigned'],
  inProgress: ['跟进中', 'In progress'],
  done: ['已完成', 'Done'],
  dropped: ['已关闭', 'Closed'],
};

const columns: Column[] = [
  ['编号', 'Id', 38, ({ id }) => id],
  ['类型', 'Kind', 16, ({ kind }, language) => kindWord(kind, language)],
  ['状态', 'State', 10, ({ state }, language) => states[state][language === 'zh' ? 0 : 1]],
  ['企业', 'Enterprise', 30, ({ enterprise }) => enterprise],
  ['统一社会信用代码', 'USCC', 22, ({ uscc }) => uscc],
  ['区', 'District', 14, ({ district }, language) => (district ? districtWord(district, language) : '')],
  ['联系人', 'Person', 12, ({ personName }) => personName],
  ['联系方式', 'Contact', 18, ({ contact }) => contact],
  ['内容', 'Text', 50, ({ text }) => text],
  ['来源数', 'Sources', 8, ({ sourceCount }) => sourceCount],
  ['活动', 'Event', 30, ({ eventTitle }) => eventTitle],
  ['承办', 'Office', 24, ({ office }, language) => officeWord(office, language)],
  ['负责人', 'Owner', 12, ({ ownerName }) => ownerName],
  ['下一步', 'Next action', 24, ({ nextAction }) => nextAction],
  ['到期（北京时间）', 'Due (Beijing)', 18, ({ dueAt }) => beijing(dueAt)],
  ['意向金额（元）', 'Intended (CNY)', 16, ({ intent }) => (intent ? intent.amountFen / 100 : null)],
  ['落地金额（元）', 'Settled (CNY)', 16, ({ settledFen }) => (settledFen === null ? null : settledFen / 100)],
  ['产生（北京时间）', 'Since (Beijing)', 18, ({ createdAt }) => beijing(createdAt)],
];

const columnsOf = (language: Language): { title: string; width: number }[] =>
  columns.map(([zh, en, width]) => ({ title: language === 'zh' ? zh : en, width }));

/** 2026-11-24 18:00 */
function beijing(instant: string | null): string {
  if (instant === null) return '';
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime();
  return at.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
