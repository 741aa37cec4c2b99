import { DomainError } from '@jingqi/contract';
import type { RawRow, SheetColumn, SheetOptions, SheetRow, SheetTable } from './columns.ts';
import { csvRows } from './csvRows.ts';
import { findHeader, type Header } from './findHeader.ts';
import { xlsxRows } from './xlsxRows.ts';

const headerRows = 5;

/**
 * Reads an uploaded sheet, XLSX or CSV (told by its bytes; the name is the visitor's word). Unknown columns are ignored, cells
 * are text and never worked out. Throws BAD_SHEET (broken, encrypted, swelling, no sheet; `fields` names columns that are
 * missing), TOO_MANY_ROWS, TOO_LARGE.
 */
export async function readSheet<K extends string>(
  bytes: Buffer,
  fileName: string,
  { columns, maxRows }: SheetOptions<K>,
): Promise<SheetTable<K>> {
  const raw = await rowsOf(bytes, fileName, maxRows + headerRows);
  const header = findHeader(raw.slice(0, headerRows), columns);
  const rows = raw
    .filter(({ row }) => row > header.row)
    .map((row) => sheetRow(row, columns, header))
    .filter(({ cells, problems }) => problems.length > 0 || columns.some(({ key }) => cells[key] !== ''));
  if (rows.length > maxRows) throw new DomainError('TOO_MANY_ROWS');
  return { titles: header.titles, present: [...header.places.keys()], rows };
}

async function rowsOf(bytes: Buffer, fileName: string, maxRows: number): Promise<RawRow[]> {
  const isZip = bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));
  if (isZip) return xlsxRows(bytes, maxRows);
  // What says it is a workbook and is no archive is an old or an encrypted one.
  const isCompound = bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';
  if (bytes.length === 0 || isCompound || /\.xls[xmb]?$/iu.test(fileName)) throw new DomainError('BAD_SHEET');
  return csvRows(bytes, maxRows);
}

function sheetRow<K extends string>(
  { row, cells }: RawRow,
  columns: readonly SheetColumn<K>[],
  { places }: Header<K>,
): SheetRow<K> {
  const found = columns.map(({ key }) => ({ key, cell: cells.get(places.get(key) ?? -1) }));
  return {
    row,
    cells: Object.fromEntries(found.map(({ key, cell }) => [key, cell?.text.trim() ?? ''])) as Record<K, string>,
    problems: found.flatMap(({ key, cell }) =>
      cell?.problem ? [{ key, problem: cell.problem, value: cell.text.slice(0, 80) }] : [],
    ),
  };
}
