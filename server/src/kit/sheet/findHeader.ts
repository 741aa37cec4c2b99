import { DomainError } from '@jingqi/contract';
import type { RawRow, SheetColumn } from './columns.ts';

export interface Header<K extends string> {
  row: number;
  /** Which column of the sheet, from 0, holds what. */
  places: Map<K, number>;
  titles: Record<K, string>;
}

/** The row with the most of our titles. Throws BAD_SHEET; `fields` names the required columns that none has. */
export function findHeader<K extends string>(rows: readonly RawRow[], columns: readonly SheetColumn<K>[]): Header<K> {
  const headers = rows.map((row) => headerOf(row, columns));
  const [best] = headers.toSorted((a, b) => b.places.size - a.places.size);
  const missing = columns.filter(({ key, required }) => required && !best?.places.has(key));
  if (!best || best.places.size === 0 || missing.length > 0)
    throw new DomainError('BAD_SHEET', {
      fields: missing.slice(0, 20).map(({ titles: [path] }) => ({ path, problem: 'missing' })),
    });
  return best;
}

function headerOf<K extends string>({ row, cells }: RawRow, columns: readonly SheetColumn<K>[]): Header<K> {
  const places = new Map<K, number>();
  const titles = Object.fromEntries(columns.map(({ key, titles: [first] }) => [key, first])) as Record<K, string>;
  const written = [...cells].toSorted(([a], [b]) => a - b);
  for (const [column, { text }] of written) {
    const found = columns.find((known) => known.titles.some((title) => bare(title) === bare(text)));
    if (!found || places.has(found.key)) continue;
    places.set(found.key, column);
    titles[found.key] = text.trim().slice(0, 80);
  }
  return { row, places, titles };
}

/** A title without blanks, case, stars and “(required)”. */
function bare(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\((?:必填|选填|required|optional)\)|[\s*_:]/gu, '');
}
