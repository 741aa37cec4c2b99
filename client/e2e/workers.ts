/** Process ids of the media node's workers, from its metrics. */
export async function workerPids(mediaUrl: string): Promise<number[]> {
  const metrics = await (await fetch(`${mediaUrl}/metrics`)).text();
  return [...metrics.matchAll(/^mediasoup_worker_pid\{[^}]*\} (\d+)$/gmu)].map((found) => Number(found[1]));
}
