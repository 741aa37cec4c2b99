import { ensureWorker } from '../install/worker/ensureWorker.ts';
import { Family } from '../processes/Family.ts';

/** The mediasoup worker for a test; quick when `npm test` has fetched it before. */
export async function mediaWorker(): Promise<string> {
  const family = new Family();
  try {
    return await ensureWorker({ family, signal: new AbortController().signal, note: () => undefined });
  } finally {
    await family.close();
  }
}
