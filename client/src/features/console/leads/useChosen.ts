import { useCallback, useState } from 'react';
import { toggled } from './leadCursor.ts';

const none: ReadonlySet<string> = new Set();

/** The rows chosen among `ids`; another filter starts anew, and who left the list is no longer chosen. */
export function useChosen(ids: readonly string[], filter: unknown) {
  const key = JSON.stringify(filter);
  const [state, setState] = useState({ key, chosen: none });
  const current = state.key === key ? state.chosen : none;
  const here = ids.filter((id) => current.has(id));
  const set = useCallback(
    (next: (chosen: ReadonlySet<string>) => ReadonlySet<string>) =>
      setState((was) => ({ key, chosen: next(was.key === key ? was.chosen : none) })),
    [key],
  );
  return {
    chosen: here.length === current.size ? current : new Set(here),
    toggle: useCallback((id: string) => set((chosen) => toggled(chosen, id)), [set]),
    chooseAll: (all: boolean) => set(() => (all ? new Set(ids) : none)),
    clear: () => set(() => none),
  };
}
