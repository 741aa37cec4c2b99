import { RegisterEntryInput, type RegisterKind, type SheetProblem } from '@jingqi/contract';
import type { z } from 'zod';
import type { SheetRow } from '../../kit/index.ts';
import type { BaseDoc } from './base.model.ts';
import { columnsOf } from './columns.ts';
import { maskedPhone } from './maskedPhone.ts';

export interface FoundProblem {
  key: string;
  problem: SheetProblem;
  value: string;
}
export type SheetEntry = { entry: RegisterEntryInput } | { problems: FoundProblem[] };

/** A row as an entry. What the sheet has no column for stays as it is in `before`, or is what an empty cell would mean. */
export function sheetEntry(
  kind: RegisterKind,
  { cells, problems }: SheetRow<string>,
  present: ReadonlySet<string>,
  before: BaseDoc | null,
): SheetEntry {
  if (problems.length > 0) return { problems };
  const columns = columnsOf[kind];
  const empty = columns
    .filter(({ key, required }) => required && present.has(key) && cells[key] === '')
    .map(({ key }) => ({ key, problem: 'missing' as const, value: '' }));
  if (empty.length > 0) return { problems: empty };
  const drafted = columns.map(({ key, read }) => [key, present.has(key) ? read(cells[key] ?? '') : read('')]);
  const kept = Object.entries(before ?? {}).filter(([key]) => !present.has(key));
  const draft = { ...Object.fromEntries(drafted), ...Object.fromEntries(kept), kind };
  // Our own exports show it masked.
  const isShown = before !== null && draft.contactPhone === maskedPhone(before.contactPhone);
  const parsed = RegisterEntryInput.safeParse(isShown ? { ...draft, contactPhone: before.contactPhone } : draft);
  if (parsed.success) return { entry: parsed.data };
  // The first of each column is enough.
  const found = parsed.error.issues.map((issue) => problemOf(issue, cells)).toReversed();
  return { problems: [...new Map(found.map((problem) => [problem.key, problem])).values()].toReversed() };
}

function problemOf(issue: z.core.$ZodIssue, cells: Record<string, string>): FoundProblem {
  const key = String(issue.path[0] ?? '');
  return { key, problem: nameOf(issue, key), value: (cells[key] ?? '').slice(0, 80) };
}

const numbers = new Set(['seats', 'minFen', 'maxFen']);
const own = new Set<string>(['usccLength', 'usccCharacters', 'usccCheck', 'phone'] satisfies SheetProblem[]);

function nameOf(issue: z.core.$ZodIssue, key: string): SheetProblem {
  if (issue.code === 'custom') return own.has(issue.message) ? (issue.message as SheetProblem) : 'invalid';
  if (numbers.has(key)) return 'number';
  if (key === 'level') return 'unknownValue';
  if (issue.code === 'too_big') return 'tooLong';
  if (issue.code === 'too_small') return 'missing';
  return issue.code === 'invalid_value' ? 'unknownValue' : 'invalid';
}
