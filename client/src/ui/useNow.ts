import { useEffect, useState } from 'react';

/** The time in ms, renewed each `everyMs`; `offsetMs` is what the server's clock is ahead of ours. */
export function useNow(everyMs = 1_000, offsetMs = 0): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now + offsetMs;
}
