import { stringify } from 'csv-stringify';
import type { Cell, WrittenRows } from './writeXlsx.ts';

export const csvType = 'text/csv; charset=utf-8';

/** A CSV file as spreadsheets open it: UTF-8 with its mark, lines ended by CRLF, nothing that would be taken for a formula. */
export async function writeCsv(columns: readonly { title: string }[], rows: WrittenRows): Promise<string> {
  const lines = stringify({ record_delimiter: '\r\n', bom: true });
  const written = lines.toArray();
  lines.write(columns.map(({ title }) => harmless(title)));
  for await (const row of rows) lines.write(row.map(harmless));
  lines.end();
  return (await written).join('');
}

/** Numbers stay numbers. An apostrophe makes text of what begins like a formula. */
function harmless(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}
