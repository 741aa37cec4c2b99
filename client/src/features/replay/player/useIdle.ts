import { useEffect, useState } from 'react';

const idleMs = 3_000;

/** Whether nothing was pressed or moved for 3 s, while `isWatched`. */
export function useIdle(isWatched: boolean): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (!isWatched) return undefined;
    const over = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const stir = (): void => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), idleMs);
    };
    for (const name of ['pointermove', 'pointerdown', 'keydown', 'focusin'])
      document.addEventListener(name, stir, { signal: over.signal });
    stir();
    return () => {
      over.abort();
      clearTimeout(timer);
      setIdle(false);
    };
  }, [isWatched]);
  return isIdle;
}
