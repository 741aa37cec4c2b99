import type { LayerName, StageStream } from '../types.ts';
import type { StageTicket } from '@jingqi/contract';
import { StageClient } from '../StageClient.ts';

/** A page of many viewers in real time who show nothing: what they cost a media node is measured. */
declare global {
  interface Window {
    crowd: typeof crowd;
  }
}

const clients: StageClient[] = [];
const kept: RTCPeerConnection[] = [];
window.RTCPeerConnection = class extends window.RTCPeerConnection {
  constructor(configuration?: RTCConfiguration) {
    super(configuration);
    kept.push(this);
  }
};

function join(ticket: StageTicket, layer: LayerName): void {
  const client = new StageClient({ ticket: () => Promise.resolve(ticket) });
  client.subscribe(() => {
    for (const { personId } of client.snapshot().streams.filter(isCamera)) prefer(client, personId, layer);
  });
  clients.push(client);
  client.start();
}

const isCamera = ({ source }: StageStream): boolean => source === 'camera';

const preferred = new WeakMap<StageClient, string>();
function prefer(client: StageClient, personId: string, layer: LayerName): void {
  if (preferred.get(client) === personId) return;
  preferred.set(client, personId);
  client.preferLayers(personId, layer);
}

async function received(): Promise<{ bytes: number; packets: number; height: number; receivers: number }> {
  const total = { bytes: 0, packets: 0, height: 0, receivers: 0 };
  for (const connection of kept.filter(({ connectionState }) => connectionState === 'connected')) {
    for (const row of (await connection.getStats()).values()) {
      if (row.type !== 'inbound-rtp') continue;
      total.bytes += row.bytesReceived ?? 0;
      total.packets += row.packetsReceived ?? 0;
      if (row.kind !== 'video') continue;
      total.receivers += (row.framesDecoded ?? 0) > 0 ? 1 : 0;
      total.height = Math.max(total.height, row.frameHeight ?? 0);
    }
  }
  return total;
}

const crowd = {
  join: (tickets: readonly StageTicket[], layer: LayerName): void => {
    for (const ticket of tickets) join(ticket, layer);
  },
  received,
  /** How each of them stands. */
  states: () => clients.map((client) => client.snapshot().reason ?? client.snapshot().state),
};
window.crowd = crowd;
