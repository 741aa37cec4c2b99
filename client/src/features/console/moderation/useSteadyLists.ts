import { useState } from 'react';
import { columnNames, type ColumnName, type Columns } from './columns.ts';
import { steadyOrder, type SteadyList } from './steadyOrder.ts';

export type SteadyLists = Record<ColumnName, SteadyList>;
const nothing: SteadyList = { shown: [], fresh: [] };

/** The rows of the three columns; the one the pointer works in stays as it is. */
export function useSteadyLists(columns: Columns, held: ColumnName | null): SteadyLists {
  const [lists, setLists] = useState<SteadyLists>({ waiting: nothing, chosen: nothing, done: nothing });
  const next = { ...lists };
  for (const name of columnNames) {
    const ids = columns[name].map((question) => question.id);
    const order = steadyOrder(lists[name], ids, held === name);
    if (!isSame(order, lists[name])) next[name] = order;
  }
  const isChanged = columnNames.some((name) => next[name] !== lists[name]);
  if (isChanged) setLists(next);
  return isChanged ? next : lists;
}

const isSame = (a: SteadyList, b: SteadyList): boolean =>
  a.shown.length === b.shown.length &&
  a.fresh.length === b.fresh.length &&
  a.shown.every((id, at) => id === b.shown[at]) &&
  a.fresh.every((id, at) => id === b.fresh[at]);
