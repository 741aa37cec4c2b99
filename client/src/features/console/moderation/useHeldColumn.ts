import { useEffect, useState } from 'react';
import { columnNames, type ColumnName } from './columns.ts';

/**
 * The column the mouse is at work in. Asked of where the pointer is, not of its leaving: what goes from under it (a card, a
 * button) takes that word with it, and the column would stay as it is for good.
 */
export function useHeldColumn() {
  const [held, setHeld] = useState<ColumnName | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const look = ({ pointerType, target }: PointerEvent): void => {
      if (pointerType === 'mouse') setHeld(columnAt(target));
    };
    document.addEventListener('pointermove', look, { signal: life.signal });
    document.documentElement.addEventListener('pointerleave', () => setHeld(null), { signal: life.signal });
    return () => life.abort();
  }, []);
  return { held, letGo: () => setHeld(null) };
}

function columnAt(target: EventTarget | null): ColumnName | null {
  const column = target instanceof Element ? target.closest<HTMLElement>('[data-column-name]') : null;
  return columnNames.find((name) => name === column?.dataset['columnName']) ?? null;
}
