import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';

export type Cell = string | number | null;
/** `width` in characters. */
export interface WrittenColumn {
  title: string;
  width: number;
}
export type WrittenRows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const maxCell = 32_767;

/** A workbook of one sheet with a fixed header. Texts are written as texts, so that none is taken for a formula. */
export async function writeXlsx(
  sheetName: string,
  columns: readonly WrittenColumn[],
  rows: WrittenRows,
): Promise<Buffer> {
  const stream = new PassThrough();
  const written = buffer(stream);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(sheetName.replace(/[*?:\\/[\]]/gu, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns.map(({ title, width }) => ({ header: title, width }));
  sheet.getRow(1).font = { bold: true };
  for await (const row of rows) sheet.addRow(row.map(writable)).commit();
  await workbook.commit();
  return written;
}

// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** What XML cannot hold is taken out. */
function writable(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.toWellFormed().replace(unwritable, '').slice(0, maxCell) : cell;
}
