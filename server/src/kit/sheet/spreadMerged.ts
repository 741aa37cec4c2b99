import type { RawCell, RawRow } from './columns.ts';
import { columnNumber } from './xml.ts';

const maxRanges = 20_000;

/** Cells that were merged all have the value of the first: whoever merged a district over ten rows meant ten rows. */
export function spreadMerged(rows: readonly RawRow[], ranges: readonly string[]): void {
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  for (const range of ranges.slice(0, maxRanges)) {
    const corners = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(range);
    if (!corners) continue;
    const [, left = '', top = '', right = '', bottom = ''] = corners;
    const value = byNumber.get(Number(top))?.cells.get(columnNumber(left));
    if (value)
      fill(byNumber, value, {
        left: columnNumber(left),
        right: columnNumber(right),
        top: Number(top),
        bottom: Number(bottom),
      });
  }
}

interface Range {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function fill(rows: ReadonlyMap<number, RawRow>, value: RawCell, { left, right, top, bottom }: Range): void {
  const last = Math.min(bottom, top + rows.size * 2);
  for (let number = top; number <= last; number += 1) {
    // A row of nothing but merged cells is an empty row.
    const cells = rows.get(number)?.cells;
    if (!cells) continue;
    for (let column = left; column <= Math.min(right, 255); column += 1) cells.set(column, { ...value });
  }
}
