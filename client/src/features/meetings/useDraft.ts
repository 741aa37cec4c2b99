import { useCallback, useState } from 'react';

/** A text that survives a reload until it is forgotten. Storage may be forbidden: then it lives as long as the page. */
export function useDraft(key: string): [string, (text: string) => void, () => void] {
  const place = `draft.${key}`;
  const [text, setText] = useState(() => attempt(() => localStorage.getItem(place)) ?? '');
  const write = useCallback(
    (next: string) => {
      setText(next);
      attempt(() => localStorage.setItem(place, next));
    },
    [place],
  );
  const forget = useCallback(() => {
    setText('');
    attempt(() => localStorage.removeItem(place));
  }, [place]);
  return [text, write, forget];
}

function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
