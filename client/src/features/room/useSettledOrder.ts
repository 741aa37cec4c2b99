import { useMemo, useState, type FocusEvent } from 'react';
import { arrange } from './arrange.ts';

interface Settled<T> {
  items: readonly T[];
  /** For the list's element: while a pointer is on it or the focus in it, nothing changes places. */
  hold: {
    onPointerEnter: () => void;
    onPointerLeave: () => void;
    onFocus: (event: FocusEvent) => void;
    onBlur: () => void;
  };
}

/** Items whose order waits while somebody is about to touch one of them. */
export function useSettledOrder<T extends { id: string }>(items: readonly T[]): Settled<T> {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const shown = useMemo(() => (held ? arrange(items, held) : items), [items, held]);
  const take = (): void => setHeld((before) => before ?? items.map(({ id }) => id));
  // The focus a tap leaves behind would hold the order for good: the button pressed is disabled and tells no blur.
  const takeByKey = ({ target }: FocusEvent): void => {
    if (target.matches(':focus-visible')) take();
  };
  const release = (): void => setHeld(null);
  return { items: shown, hold: { onPointerEnter: take, onPointerLeave: release, onFocus: takeByKey, onBlur: release } };
}
