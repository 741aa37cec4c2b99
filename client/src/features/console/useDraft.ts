import { useCallback, useState } from 'react';

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Words being written, kept in this browser until they are emptied. */
export function useDraft(key: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => read(key));
  const write = useCallback(
    (next: string): void => {
      setText(next);
      try {
        if (next === '') localStorage.removeItem(key);
        else localStorage.setItem(key, next);
      } catch {
        // Private mode: the draft lives as long as the page.
      }
    },
    [key],
  );
  return [text, write];
}
