import type { StageTraffic } from '@jingqi/contract';
import type { Participant } from './Participant.ts';

/** Bytes of picture and sound that the person's open transports have carried; a transport that closes meanwhile counts nothing. */
export async function trafficOf({ personId, transports }: Participant): Promise<StageTraffic['persons'][number]> {
  const stats = await Promise.all(
    [...transports.values()].map(({ transport }) => transport.getStats().catch(() => [])),
  );
  let [sent, received] = [0, 0];
  for (const { rtpBytesReceived, rtpBytesSent } of stats.flat()) {
    sent += rtpBytesReceived;
    received += rtpBytesSent;
  }
  return { personId, sent, received };
}
