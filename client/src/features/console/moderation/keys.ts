import type { StaffQuestion } from '@jingqi/contract';
import { columnNames, type ColumnName } from './columns.ts';

export type Intent =
  | 'next'
  | 'previous'
  | 'left'
  | 'right'
  | 'approve'
  | 'reject'
  | 'merge'
  | 'edit'
  | 'pin'
  | 'air'
  | 'voice'
  | 'text'
  | 'undo'
  | 'search'
  | 'help';

/** Key → what it means. The order is that of the legend. */
export const keyMap: Readonly<Record<string, Intent>> = {
  j: 'next',
  k: 'previous',
  a: 'approve',
  r: 'reject',
  m: 'merge',
  p: 'pin',
  o: 'air',
  z: 'undo',
  e: 'edit',
  v: 'voice',
  t: 'text',
  '/': 'search',
  '?': 'help',
  h: 'left',
  l: 'right',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a key press means; null when somebody is typing, a dialogue is open or a modifier is held. */
export function intentOf(pressed: Pressed, busy: boolean): Intent | null {
  if (busy || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  return keyMap[key] ?? null;
}

/** The acts that make sense for a question in its present state, the likeliest first; speaking about it needs a live broadcast. */
export function actsFor({ state, onAir }: Pick<StaffQuestion, 'state' | 'onAir'>, isLive: boolean): readonly Intent[] {
  if (state === 'awaitingReview') return ['approve', 'reject', 'merge', 'edit'];
  if (state === 'rejected') return ['approve'];
  if (state === 'answered') return ['text'];
  if (state === 'merged') return [];
  const spoken = onAir ? (['voice', 'air'] as const) : (['air', 'voice'] as const);
  return [...(isLive ? spoken : []), 'text', 'pin', 'merge', 'edit'];
}

export interface Selection {
  column: ColumnName;
  id: string | null;
}

type Lists = Record<ColumnName, readonly string[]>;

/** Where the selection goes; it stays inside the lists, and a row that is gone hands over to the one at its place. */
export function moveSelection(
  selection: Selection,
  lists: Lists,
  intent: 'next' | 'previous' | 'left' | 'right',
): Selection {
  if (intent === 'left' || intent === 'right') return moveColumn(selection, lists, intent === 'left' ? -1 : 1);
  const list = lists[selection.column];
  const at = selection.id === null ? -1 : list.indexOf(selection.id);
  if (at < 0) return { ...selection, id: list[0] ?? null };
  const to = Math.min(list.length - 1, Math.max(0, at + (intent === 'next' ? 1 : -1)));
  return { ...selection, id: list[to] ?? null };
}

function moveColumn(selection: Selection, lists: Lists, step: -1 | 1): Selection {
  const at = columnNames.indexOf(selection.column);
  const column = columnNames[Math.min(columnNames.length - 1, Math.max(0, at + step))] ?? selection.column;
  if (column === selection.column) return selection;
  return { column, id: lists[column][0] ?? null };
}

/** The row to select when `id` is about to leave its list: the next one, or the one before at the end. */
export function neighbourOf(list: readonly string[], id: string): string | null {
  const at = list.indexOf(id);
  return list[at + 1] ?? list[at - 1] ?? null;
}
