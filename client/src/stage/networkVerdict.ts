import type { NetworkResult } from './checkNetwork.ts';
import type { NetworkVerdict } from './types.ts';

/** Good enough to go on air: back in 300 ms, not one in ten lost. */
export function networkVerdict({ roundTripMs, loss }: NetworkResult): NetworkVerdict {
  if (roundTripMs === null || loss > 0.5) return 'failed';
  return roundTripMs > 300 || loss > 0.1 ? 'slow' : 'ok';
}
