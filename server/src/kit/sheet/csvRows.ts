import { Readable } from 'node:stream';
import { DomainError } from '@jingqi/contract';
import { parse } from 'csv-parse';
import type { RawCell, RawRow } from './columns.ts';
import { decodeText } from './decodeText.ts';
import { isCutNumber } from './numberText.ts';

const maxRecord = 1024 * 1024;
const maxColumns = 256;

/**
 * The rows of a CSV file that are not empty; fields end with a comma, a tab or a semicolon. What looks like a formula is text.
 * Throws BAD_SHEET, TOO_MANY_ROWS.
 */
export async function csvRows(bytes: Buffer, maxRows: number): Promise<RawRow[]> {
  const text = decodeText(bytes);
  const parser = Readable.from(slices(text)).pipe(
    parse({
      delimiter: delimiterOf(text),
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: maxRecord,
    }),
  );
  const rows: RawRow[] = [];
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      const cells = cellsOf(record);
      if (cells.size > 0) rows.push({ row, cells });
      if (rows.length > maxRows) throw new DomainError('TOO_MANY_ROWS');
    }
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('BAD_SHEET');
  }
  return rows;
}

function cellsOf(record: readonly string[]): Map<number, RawCell> {
  const cells = new Map<number, RawCell>();
  for (const [column, field] of record.slice(0, maxColumns).entries()) {
    // Our own exports put an apostrophe before what a spreadsheet would take for a formula.
    const text = field.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '');
    if (text.trim() === '') continue;
    cells.set(column, isCutNumber(text) ? { text, problem: 'cutNumber' } : { text });
  }
  return cells;
}

function delimiterOf(text: string): string {
  const head = text.slice(0, 4_000).split(/\r?\n/u, 5).join('\n');
  const count = (delimiter: string): number => head.split(delimiter).length;
  return [',', '\t', ';'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 64 * 1024) yield text.slice(at, at + 64 * 1024);
}
