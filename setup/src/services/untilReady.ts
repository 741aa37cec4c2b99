import { setTimeout as pause } from 'node:timers/promises';
import type { RunningProcess } from '../processes/RunningProcess.ts';

/**
 * Asks every 50 ms until `isReady` says yes; rejects as soon as the process ends or when
 * `timeoutMs` have passed.
 */
export async function untilReady(
  member: RunningProcess,
  isReady: () => Promise<boolean>,
  timeoutMs = 30_000,
): Promise<void> {
  let hasEnded = false;
  const noteEnd = async (): Promise<void> => {
    await member.exited;
    hasEnded = true;
  };
  void noteEnd();
  const deadline = Date.now() + timeoutMs;
  while (!(await isReady())) {
    if (hasEnded) throw new Error(`${member.name} ended before it was ready`);
    if (Date.now() > deadline) throw new Error(`${member.name} was not ready in ${timeoutMs} ms`);
    await pause(50);
  }
}

/** Whether a process answers its /readyz (or another address) with 2xx. */
export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
