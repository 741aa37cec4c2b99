import { setImmediate } from 'node:timers/promises';
import { cleanText, type RegisterEntryInput, type RegisterKind, type RowProblem } from '@jingqi/contract';
import mongoose, { type ClientSession } from 'mongoose';
import type { SheetRow, SheetTable } from '../../kit/index.ts';
import type { BaseDoc } from './base.model.ts';
import { columnsOf } from './columns.ts';
import { changesOf, entryDoc } from './entryDoc.ts';
import { modelOf, naturalKeyOf } from './kinds.ts';
import { sheetEntry } from './sheetEntry.ts';

export interface PlannedRow {
  row: number;
  entry: RegisterEntryInput;
  /** That of the entry it was compared with; 0: there was none. */
  revision: number;
}
export interface Plan {
  created: PlannedRow[];
  updated: PlannedRow[];
  unchanged: number;
  bad: number;
  problems: RowProblem[];
}

const lookedAtOnce = 500;

/** What a sheet would do to a register, row by row. A row that names what an earlier one did is bad. */
export async function planImport(kind: RegisterKind, table: SheetTable<string>): Promise<Plan> {
  const plan: Plan = { created: [], updated: [], unchanged: 0, bad: 0, problems: [] };
  const seen = new Set<string>();
  for (let at = 0; at < table.rows.length; at += lookedAtOnce) {
    await planSome(kind, table, { rows: table.rows.slice(at, at + lookedAtOnce), seen, plan });
    // Sheets are long; others want an answer meanwhile.
    await setImmediate();
  }
  return plan;
}

interface Some {
  rows: SheetRow<string>[];
  seen: Set<string>;
  plan: Plan;
}

async function planSome(kind: RegisterKind, table: SheetTable<string>, { rows, seen, plan }: Some): Promise<void> {
  const present = new Set(table.present);
  const there = await entriesThere(
    kind,
    rows.map((row) => likelyKey(kind, row)),
  );
  for (const row of rows) {
    const before = there.get(likelyKey(kind, row)) ?? null;
    const read = sheetEntry(kind, row, present, before);
    const key = 'entry' in read ? naturalKeyOf(read.entry) : '';
    const problems = 'problems' in read ? read.problems : seen.has(key) ? [twice(kind, row)] : [];
    if (problems.length > 0 || !('entry' in read)) {
      plan.bad += 1;
      plan.problems.push(
        ...problems.map(({ key: field, ...rest }) => ({ row: row.row, column: table.titles[field] ?? field, ...rest })),
      );
      continue;
    }
    seen.add(key);
    if (before === null) plan.created.push({ row: row.row, entry: read.entry, revision: 0 });
    else if (isChange(kind, before, read.entry))
      plan.updated.push({ row: row.row, entry: read.entry, revision: before.revision });
    else plan.unchanged += 1;
  }
}

/** The natural key of a row, before anybody knows whether it is a good one. */
function likelyKey(kind: RegisterKind, { cells }: SheetRow<string>): string {
  const value = (key: string): string => {
    const read = columnsOf[kind].find((known) => known.key === key)?.read(cells[key] ?? '');
    return typeof read === 'string' ? cleanText(read).replace(/\s+/gu, ' ') : '';
  };
  if (kind === 'carrier') return `${value('district')}/${value('name')}`;
  if (kind === 'expert') return `${value('name')}/${value('organisation')}`;
  return kind === 'window' ? value('district') : value('uscc').toUpperCase();
}

function twice(kind: RegisterKind, { cells }: SheetRow<string>) {
  const key = { enterprise: 'uscc', institution: 'uscc', carrier: 'name', expert: 'name', window: 'district' }[kind];
  return { key, problem: 'twice' as const, value: (cells[key] ?? '').slice(0, 80) };
}

export function isChange(kind: RegisterKind, before: BaseDoc, entry: RegisterEntryInput): boolean {
  return changesOf(kind, before, entryDoc(entry, before, { id: before._id, now: before.updatedAt })).length > 0;
}

/** What the register has under these natural keys. */
export async function entriesThere(
  kind: RegisterKind,
  naturalKeys: readonly string[],
  session: ClientSession | null = null,
): Promise<Map<string, BaseDoc>> {
  const found = await modelOf(kind)
    .find({ naturalKey: mongoose.trusted({ $in: [...new Set(naturalKeys)] }) })
    .session(session)
    .lean<BaseDoc[]>();
  return new Map(found.map((doc) => [doc.naturalKey, doc]));
}
