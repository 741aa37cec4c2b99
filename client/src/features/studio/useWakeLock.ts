import { useEffect } from 'react';

/** Keeps the screen of a phone or laptop on while `isWanted`; it is asked for again when the page comes back into view. */
export function useWakeLock(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return undefined;
    let lock: Promise<WakeLockSentinel | null> | null = null;
    const ask = (): void => {
      // Refused to save power: nothing to be done about it.
      if (document.visibilityState === 'visible') lock = navigator.wakeLock.request('screen').catch(() => null);
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      void lock?.then((held) => held?.release());
    };
  }, [isWanted]);
}
