import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../api/call.ts';
import { secondsToSignOut, tellMs } from './idle.ts';

const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
/** Of every tab: who works in one is not signed out by another. */
const storageKey = 'jingqi-last-input';

function lastInput(): number {
  return Number(localStorage.getItem(storageKey) ?? 0);
}

/** Notes that somebody is there; now and then the server is told. */
function noteInput(told: { current: number }): void {
  const now = Date.now();
  if (now - lastInput() < 1_000) return;
  localStorage.setItem(storageKey, String(now));
  if (now - told.current < tellMs) return;
  told.current = now;
  // A session that has ended meanwhile is met by the next request of the page.
  void call('me').catch(() => undefined);
}

/** Signs out who has gone. `secondsLeft`: until then, once they are asked; `stay`: they are there. */
export function useIdleSignOut(signOut: () => Promise<void>): { secondsLeft: number | null; stay: () => void } {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const told = useRef(0);
  const isAsked = useRef(false);
  const latest = useRef(signOut);
  useEffect(() => void (latest.current = signOut));
  const stay = useCallback(() => {
    isAsked.current = false;
    setSecondsLeft(null);
    noteInput(told);
  }, []);
  useEffect(() => {
    localStorage.setItem(storageKey, String(Date.now()));
    // Once they are asked, only an answer counts: a pointer that is brushed against is none.
    const heed = (): void => {
      if (!isAsked.current) noteInput(told);
    };
    for (const input of inputs) window.addEventListener(input, heed, { passive: true });
    let isOver = false;
    const timer = setInterval(() => {
      const left = secondsToSignOut(lastInput(), Date.now());
      isAsked.current = left !== null;
      setSecondsLeft(left);
      if (left !== 0 || isOver) return;
      isOver = true;
      void latest.current().finally(() => (isOver = false));
    }, 1_000);
    return () => {
      clearInterval(timer);
      for (const input of inputs) window.removeEventListener(input, heed);
    };
  }, []);
  return { secondsLeft, stay };
}
