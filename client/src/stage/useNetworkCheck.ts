import type { StageTicket } from '@jingqi/contract';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { checkNetwork } from './checkNetwork.ts';
import { networkVerdict } from './networkVerdict.ts';
import type { NetworkCheck } from './types.ts';

type Result = Omit<NetworkCheck, 'run'>;
const idle: Result = { verdict: 'idle', roundTripMs: null, loss: null };

/** The network check of the green room; `run` begins (again). It does not disturb the stage connection. */
export function useNetworkCheck({ ticket }: { readonly ticket: () => Promise<StageTicket> }): NetworkCheck {
  const [result, setResult] = useState(idle);
  const latest = useRef(ticket);
  const running = useRef<AbortController>(null);
  useEffect(() => {
    latest.current = ticket;
  }, [ticket]);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback(() => {
    running.current?.abort();
    const life = new AbortController();
    running.current = life;
    setResult({ ...idle, verdict: 'checking' });
    void check(latest.current, life.signal, setResult);
  }, []);
  return useMemo(() => ({ ...result, run }), [result, run]);
}

async function check(
  ticket: () => Promise<StageTicket>,
  signal: AbortSignal,
  tell: (result: Result) => void,
): Promise<void> {
  let result: Result = { ...idle, verdict: 'failed' };
  try {
    const measured = await checkNetwork(await ticket(), signal);
    result = { ...measured, verdict: networkVerdict(measured) };
  } catch {
    // Whatever kept it from measuring is a failed check.
  }
  if (!signal.aborted) tell(result);
}
