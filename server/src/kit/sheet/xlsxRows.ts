import { DomainError } from '@jingqi/contract';
import type { RawCell, RawRow } from './columns.ts';
import { numberText } from './numberText.ts';
import { spreadMerged } from './spreadMerged.ts';
import { attribute, columnNumber, elementsOf, itemText, plainText, streamElements, type Element } from './xml.ts';
import { readWorkbook, type Workbook } from './xlsxWorkbook.ts';
import { zipEntries } from './zipEntries.ts';

const sheetLimit = 128 * 1024 * 1024;
const maxColumns = 256;
/** Each row that is a formatted nothing costs a look; Excel knows 1,048,576 rows. */
const maxElements = 1_100_000;

/** A cell whose text stands in the workbook's shared strings, at this number. */
type Found = RawCell & { shared?: number };
interface FoundRow {
  row: number;
  cells: Map<number, Found>;
}

/**
 * The rows of the first visible sheet that are not empty. The sheet is read before the shared strings, so that one with too
 * many rows is refused before its texts cost anything. Formulas are never worked out: what the spreadsheet last saw is taken.
 * Throws BAD_SHEET, TOO_MANY_ROWS (more than `maxRows`), TOO_LARGE.
 */
export async function xlsxRows(bytes: Buffer, maxRows: number): Promise<RawRow[]> {
  const entries = zipEntries(bytes);
  const workbook = await readWorkbook(bytes, entries);
  const { rows, merged } = await sheetRows(bytes, workbook, maxRows);
  await fillShared(bytes, workbook, rows);
  spreadMerged(rows, merged);
  return rows;
}

async function sheetRows(
  bytes: Buffer,
  workbook: Workbook,
  maxRows: number,
): Promise<{ rows: FoundRow[]; merged: string[] }> {
  const rows: FoundRow[] = [];
  const merged: string[] = [];
  let [last, seen] = [0, 0];
  const rest = (text: string): void => {
    for (const { attributes } of elementsOf(text, 'mergeCell')) merged.push(attribute(attributes, 'ref'));
  };
  for await (const element of streamElements(bytes, workbook.sheet, { tag: 'row', limit: sheetLimit, rest })) {
    last = Number(attribute(element.attributes, 'r')) || last + 1;
    seen += 1;
    const cells = cellsOf(element, workbook);
    if (cells.size > 0) rows.push({ row: last, cells });
    if (rows.length > maxRows || seen > maxElements) throw new DomainError('TOO_MANY_ROWS');
  }
  return { rows, merged };
}

function cellsOf({ inner }: Element, workbook: Workbook): FoundRow['cells'] {
  const cells: FoundRow['cells'] = new Map();
  let column = -1;
  for (const { attributes, inner: content } of elementsOf(inner, 'c')) {
    const letters = /^[A-Z]{1,3}/u.exec(attribute(attributes, 'r'))?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    if (content === '' || column >= maxColumns) continue;
    const cell = cellOf(attributes, content, workbook);
    if (cell.text !== '' || cell.shared !== undefined || cell.problem) cells.set(column, cell);
  }
  return cells;
}

function cellOf(attributes: string, content: string, { isDateStyle, from1904 }: Workbook): Found {
  const type = attribute(attributes, 't');
  if (type === 'inlineStr') return { text: itemText(content) };
  const [value] = elementsOf(content, 'v');
  const text = plainText(value?.inner ?? '');
  if (type === 'e') return { text, problem: 'formula' };
  if (text === '')
    return /<(?:\w+:)?f[\s/>]/u.test(content) && type !== 'str' ? { text: '', problem: 'formula' } : { text };
  if (type === 's') return { text: '', shared: Number(text) };
  if (type === 'b') return { text: text === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'str' || type === 'd') return { text };
  return numberText(text, isDateStyle[Number(attribute(attributes, 's'))] ?? false, from1904);
}

/** Reads of the shared strings those that are wanted. */
async function fillShared(bytes: Buffer, { strings }: Workbook, rows: readonly FoundRow[]): Promise<void> {
  const wanted = Map.groupBy(
    rows.flatMap(({ cells }) => [...cells.values()].filter(({ shared }) => shared !== undefined)),
    ({ shared }) => shared ?? 0,
  );
  if (wanted.size === 0) return;
  if (!strings) throw new DomainError('BAD_SHEET');
  let at = 0;
  for await (const { inner } of streamElements(bytes, strings, { tag: 'si', limit: sheetLimit })) {
    const cells = wanted.get(at);
    if (cells) for (const cell of cells) cell.text = itemText(inner);
    at += 1;
  }
}
