import { Refused } from '@jingqi/server/testing/Refused.ts';
import { setTimeout as pause } from 'node:timers/promises';

/** Said while a part is away or busy; the same again later is what a browser does. */
const passing = new Set(['UNAVAILABLE', 'TOO_MANY_REQUESTS', 'INTERNAL', 'NOT_ENTERED']);
const patienceMs = 180_000;

/** Asks the same again, with the same id, until it is acknowledged. Throws what is a real refusal, or when patience ends. */
export async function untilTold<T>(ask: () => Promise<T>): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isRefusal = error instanceof Refused && !passing.has(error.code);
      if (isRefusal || Date.now() > end) throw error;
      const retryAfterMs = error instanceof Refused ? error.body.retryAfterMs : undefined;
      await pause(Math.min(retryAfterMs ?? 100, 5_000));
    }
  }
}
