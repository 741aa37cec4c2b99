import { DomainError } from '@jingqi/contract';
import type { RawCell, RawRow } from './columns.ts';
import { columnNumber } from './xml.ts';

const maxRanges = 20_000;
const maxColumns = 256;

/**
 * Cells that were merged all have the value of the first: whoever merged a district over ten rows meant ten rows.
 * Throws BAD_SHEET when the ranges lie over each other again and again, which no spreadsheet lets them.
 */
export function spreadMerged(rows: readonly RawRow[], ranges: readonly string[]): void {
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  let cellsLeft = (2 * rows.length + 1) * maxColumns;
  for (const range of ranges.slice(0, maxRanges)) {
    const corners = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(range);
    if (!corners) continue;
    const [, left = '', top = '', right = '', bottom = ''] = corners;
    const value = byNumber.get(Number(top))?.cells.get(columnNumber(left));
    if (!value) continue;
    const area = {
      left: columnNumber(left),
      right: Math.min(columnNumber(right), maxColumns - 1),
      top: Number(top),
      bottom: Math.min(Number(bottom), Number(top) + 2 * rows.length),
    };
    cellsLeft -= Math.max(0, area.bottom - area.top + 1) * Math.max(0, area.right - area.left + 1);
    if (cellsLeft < 0) throw new DomainError('BAD_SHEET');
    fill(byNumber, value, area);
  }
}

interface Range {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function fill(rows: ReadonlyMap<number, RawRow>, value: RawCell, { left, right, top, bottom }: Range): void {
  for (let number = top; number <= bottom; number += 1) {
    // A row of nothing but merged cells is an empty row.
    const cells = rows.get(number)?.cells;
    if (!cells) continue;
    for (let column = left; column <= right; column += 1) cells.set(column, { ...value });
  }
}
