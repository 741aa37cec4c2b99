import { z } from 'zod';

/** What is wrong with one cell of an uploaded sheet; each has a sentence in both languages. */
export const SheetProblem = z.enum([
  'missing',
  'tooLong',
  /** No value of the list this column allows. */
  'unknownValue',
  'usccLength',
  'usccCharacters',
  'usccCheck',
  'phone',
  'contact',
  'number',
  'date',
  /** A long code that the spreadsheet turned into a number and so cut (9.1E+17). */
  'cutNumber',
  /** A formula without a result, or one whose result is an error. */
  'formula',
  /** The same thing stands in an earlier row of this sheet. */
  'twice',
  /** Somebody else has it already. */
  'taken',
  'notFound',
  'full',
  'invalid',
]);
export type SheetProblem = z.infer<typeof SheetProblem>;

/** `row`: as the spreadsheet numbers it, the header being among them. `column`: the title of the column as it stands in the sheet's header. */
export const RowProblem = z.object({
  row: z.int().positive(),
  column: z.string(),
  problem: SheetProblem,
  /** What stands there, cut to 80 characters. */
  value: z.string(),
});
export type RowProblem = z.infer<typeof RowProblem>;

/**
 * What an import would do (`checked`: a dry run), did (`applied`), or did before it had to stop (`stopped`: `applied` rows
 * are in, the others are not; sending the same sheet again completes it). Rows with a problem are left out, the others taken.
 */
export const ImportReport = z.object({
  state: z.enum(['checked', 'applied', 'stopped']),
  /** Rows that are not empty. rows = created + updated + unchanged + bad. */
  rows: z.int().nonnegative(),
  created: z.int().nonnegative(),
  updated: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  bad: z.int().nonnegative(),
  /** Rows written: 0 in a dry run, created + updated when all went well. */
  applied: z.int().nonnegative(),
  problems: z.array(RowProblem).max(200),
  /** How many more there are than listed. */
  moreProblems: z.int().nonnegative(),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** Whether to look only. */
export const ImportQuery = z.object({ dryRun: z.enum(['true', 'false']) });
