export type { SheetColumn, SheetRow, SheetTable } from './columns.ts';
export { readSheet } from './readSheet.ts';
export { csvType, writeCsv } from './writeCsv.ts';
export { writeXlsx, xlsxType, type Cell, type WrittenColumn, type WrittenRows } from './writeXlsx.ts';
