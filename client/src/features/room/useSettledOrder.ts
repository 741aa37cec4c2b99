import { useMemo, useState } from 'react';
import { arrange } from './arrange.ts';

interface Settled<T> {
  items: readonly T[];
  /** For the list's element: while a pointer is on it or the focus in it, nothing changes places. */
  hold: { onPointerEnter: () => void; onPointerLeave: () => void; onFocus: () => void; onBlur: () => void };
}

/** Items whose order waits while somebody is about to touch one of them. */
export function useSettledOrder<T extends { id: string }>(items: readonly T[]): Settled<T> {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const shown = useMemo(() => (held ? arrange(items, held) : items), [items, held]);
  const take = (): void => setHeld((before) => before ?? items.map(({ id }) => id));
  const release = (): void => setHeld(null);
  return { items: shown, hold: { onPointerEnter: take, onPointerLeave: release, onFocus: take, onBlur: release } };
}
