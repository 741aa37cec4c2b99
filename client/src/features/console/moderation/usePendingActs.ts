import { useCallback, useEffect, useRef, useState } from 'react';
import { addAct, takeDue, undoAct, type LastingAct, type PendingAct } from './pendingActs.ts';

/**
 * Acts that cannot be recalled wait 5 s before `deliver` sends them; meanwhile they can be undone.
 * Leaving the board sends what waits; closing the tab asks first (nothing is released by a crash).
 */
export function usePendingActs(deliver: (act: LastingAct) => Promise<unknown>) {
  const [acts, setActs] = useState<readonly PendingAct[]>([]);
  const [sending, setSending] = useState<readonly string[]>([]);
  const latest = useRef(acts);
  const change = useCallback((next: readonly PendingAct[]) => {
    latest.current = next;
    setActs(next);
  }, []);
  const sendDue = useCallback(
    (now: number) => {
      const { due, acts: rest } = takeDue(latest.current, now);
      change(rest);
      for (const act of due) {
        setSending((ids) => [...ids, act.questionId]);
        void deliver(act).finally(() => setSending((ids) => ids.filter((id) => id !== act.questionId)));
      }
    },
    [change, deliver],
  );
  useDueTimer(acts, sendDue);
  useLeaving(latest, deliver);
  const add = useCallback((act: LastingAct) => change(addAct(latest.current, act, Date.now())), [change]);
  const undo = useCallback(
    (questionId?: string) => {
      const { acts: rest, undone } = undoAct(latest.current, questionId);
      change(rest);
      return undone;
    },
    [change],
  );
  const sendNow = useCallback(
    (questionId: string) => {
      change(latest.current.map((act) => (act.questionId === questionId ? { ...act, dueAt: 0 } : act)));
      sendDue(Date.now());
    },
    [change, sendDue],
  );
  return { acts, sending, add, undo, sendNow };
}

function useDueTimer(acts: readonly PendingAct[], sendDue: (now: number) => void): void {
  useEffect(() => {
    if (acts.length === 0) return undefined;
    const first = Math.min(...acts.map((act) => act.dueAt));
    const timer = setTimeout(() => sendDue(Date.now()), Math.max(0, first - Date.now()));
    return () => clearTimeout(timer);
  }, [acts, sendDue]);
}

function useLeaving(latest: { current: readonly PendingAct[] }, deliver: (act: LastingAct) => Promise<unknown>): void {
  const send = useRef(deliver);
  useEffect(() => {
    send.current = deliver;
  }, [deliver]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (latest.current.length > 0) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
      for (const act of latest.current) void send.current(act);
      latest.current = [];
    };
  }, [latest]);
}
