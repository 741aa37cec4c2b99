import type { WorkerHost } from './WorkerHost.ts';

/** The host that forwards least; of equals the one with fewer stages. */
export function leastLoaded<H extends Pick<WorkerHost, 'load'>>(hosts: readonly H[]): H | undefined {
  return hosts.toSorted((a, b) => a.load.consumers - b.load.consumers || a.load.routers - b.load.routers)[0];
}
