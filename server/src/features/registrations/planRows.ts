import { ContactAddress, line, OptionalUscc, type RowProblem, type SheetProblem } from '@jingqi/contract';
import type { SheetColumn, SheetRow, SheetTable } from '../../kit/index.ts';

export type ColumnKey = 'name' | 'contact' | 'uscc' | 'enterprise' | 'position';

export const importColumns: readonly SheetColumn<ColumnKey>[] = [
  { key: 'name', titles: ['姓名', 'Name'], required: true },
  { key: 'contact', titles: ['联系方式', 'Contact', '手机', '手机号', '邮箱'], required: true },
  { key: 'uscc', titles: ['统一社会信用代码', 'USCC'], required: false },
  { key: 'enterprise', titles: ['企业', 'Enterprise', '企业名称', '单位'], required: false },
  { key: 'position', titles: ['职务', 'Position'], required: false },
];

/** A person to be registered. */
export type Guest = Record<ColumnKey, string>;
export interface PlannedGuest {
  row: number;
  guest: Guest;
}
export interface Read {
  guests: PlannedGuest[];
  bad: number;
  problems: RowProblem[];
}
type Problem = { key: ColumnKey; problem: SheetProblem; value: string };

/** The rows that can be registered, each person once, and what is wrong with the others. */
export function readGuests(table: SheetTable<ColumnKey>): Read {
  const read: Read = { guests: [], bad: 0, problems: [] };
  const seen = new Set<string>();
  for (const row of table.rows) {
    const { guest, problems } = readGuest(row);
    if (guest && seen.has(guest.contact))
      problems.push({ key: 'contact', problem: 'twice', value: row.cells.contact.slice(0, 80) });
    if (guest && problems.length === 0) {
      seen.add(guest.contact);
      read.guests.push({ row: row.row, guest });
      continue;
    }
    read.bad += 1;
    read.problems.push(
      ...problems.map(({ key, problem, value }) => ({ row: row.row, column: table.titles[key], problem, value })),
    );
  }
  return read;
}

function readGuest({ cells, problems: broken }: SheetRow<ColumnKey>): { guest: Guest | null; problems: Problem[] } {
  const problems: Problem[] = [...broken];
  const note = (key: ColumnKey, problem: SheetProblem): string => {
    if (!problems.some((known) => known.key === key)) problems.push({ key, problem, value: cells[key].slice(0, 80) });
    return '';
  };
  const text = (key: 'name' | 'enterprise' | 'position', longest: number): string => {
    const read = line(0, longest).safeParse(cells[key]);
    return read.success ? read.data : note(key, 'tooLong');
  };
  const uscc = OptionalUscc.safeParse(cells.uscc);
  const contact = ContactAddress.safeParse(cells.contact);
  const guest: Guest = {
    name: text('name', 40),
    contact: contact.success ? contact.data : note('contact', cells.contact === '' ? 'missing' : 'contact'),
    uscc: uscc.success ? uscc.data : note('uscc', codeProblem(uscc.error.issues[0]?.message)),
    enterprise: text('enterprise', 80),
    position: text('position', 40),
  };
  if (guest.name === '') note('name', 'missing');
  return { guest: problems.length === 0 ? guest : null, problems };
}

function codeProblem(told: string | undefined): SheetProblem {
  return told === 'usccCheck' || told === 'usccCharacters' ? told : 'usccLength';
}
