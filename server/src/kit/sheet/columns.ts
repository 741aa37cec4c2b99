import type { SheetProblem } from '@jingqi/contract';

/** One column a sheet may have. `titles`: what its header may say, the Chinese one first. */
export interface SheetColumn<K extends string> {
  key: K;
  titles: readonly [string, ...string[]];
  required: boolean;
}

/** One row of the body. `row`: as the spreadsheet numbers it, from 1, the header being among them. */
export interface SheetRow<K extends string> {
  row: number;
  /** Trimmed text of each column; empty where the sheet has none. */
  cells: Record<K, string>;
  /** Cells that cannot be trusted: what stands in them is not what was typed. */
  problems: { key: K; problem: SheetProblem; value: string }[];
}

export interface SheetTable<K extends string> {
  /** How the sheet itself calls each column. */
  titles: Record<K, string>;
  /** The columns it has. */
  present: K[];
  rows: SheetRow<K>[];
}

export interface SheetOptions<K extends string> {
  columns: readonly SheetColumn<K>[];
  /** Rows of the body that are not empty. */
  maxRows: number;
}

/** What stands in a cell, before anybody knows what it is for. */
export interface RawCell {
  text: string;
  problem?: SheetProblem;
}

/** The cells of a row by column, from 0; empty ones are absent. */
export interface RawRow {
  row: number;
  cells: Map<number, RawCell>;
}
