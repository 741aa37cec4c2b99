import type { RegisterKind } from '@jingqi/contract';
import { writeXlsx, xlsxType, type Cell, type DownloadHandlers, type FileAnswer } from '../../kit/index.ts';
import type { BaseDoc } from './base.model.ts';
import { columnsOf } from './columns.ts';
import { shownPhone } from './entry.view.ts';
import { modelOf } from './kinds.ts';
import { readerOf } from './readerOf.ts';
import { filterOf } from './register.filter.ts';

const maxRows = 50_000;

const called: Record<RegisterKind, string> = {
  enterprise: '企业',
  carrier: '服务载体',
  institution: '金融机构',
  expert: '专家',
  window: '区级窗口',
};

/** What a filter finds, as a sheet that can be changed and taken in again; phone numbers are masked. */
export const sendRegister: DownloadHandlers['registerXlsx'] = async ({ actor, params: { kind }, query }) => {
  const found = modelOf(kind)
    .find(filterOf(kind, query, await readerOf(actor)))
    .sort({ sortKey: 1, _id: 1 })
    .limit(maxRows)
    .lean<BaseDoc[]>()
    .cursor({ batchSize: 500 });
  return sheetOf(kind, called[kind], rowsOf(kind, found));
};

/** The empty sheet; a star marks what must be filled in. */
export const sendTemplate: DownloadHandlers['registerTemplate'] = async ({ params: { kind } }) =>
  sheetOf(kind, `${called[kind]}导入模板`, []);

async function sheetOf(
  kind: RegisterKind,
  name: string,
  rows: AsyncIterable<readonly Cell[]> | readonly (readonly Cell[])[],
): Promise<FileAnswer> {
  const columns = columnsOf[kind].map(({ titles: [zh], required, width }) => ({
    title: required ? `${zh}*` : zh,
    width,
  }));
  return { type: xlsxType, fileName: `${name}.xlsx`, body: await writeXlsx(called[kind], columns, rows) };
}

async function* rowsOf(kind: RegisterKind, found: AsyncIterable<BaseDoc>): AsyncGenerator<Cell[]> {
  for await (const doc of found) {
    const shown: Record<string, unknown> = { ...doc, contactPhone: shownPhone(kind, doc.contactPhone) };
    yield columnsOf[kind].map(({ key, write }) => write(shown[key]));
  }
}
