import { Source, type StageTicket } from '@jingqi/contract';
import type { Device, Transport } from 'mediasoup-client/types';
import { z } from 'zod';
import type { SignalLine } from './SignalLine.ts';

export interface LinkContext {
  readonly line: SignalLine;
  readonly device: Device;
  readonly iceServers: StageTicket['iceServers'];
  /** The transport will not come back: all has to be built anew. */
  readonly onBroken: () => void;
}

/** How long a transport may be cut off before new ICE credentials are tried, in ms. */
const patienceMs = 2_000;
const Published = z.object({ source: Source, muted: z.boolean() });

/** A transport of the node, with its events answered. Throws StageRefusal. */
export async function openTransport(context: LinkContext, direction: 'send' | 'receive'): Promise<Transport> {
  const { line, device } = context;
  const { transportId, ...parameters } = await line.ask('transport:open', { direction });
  const options = { id: transportId, ...parameters, iceServers: context.iceServers.map(iceServer) };
  const transport = direction === 'send' ? device.createSendTransport(options) : device.createRecvTransport(options);
  transport.on('connect', ({ dtlsParameters }, done, failed) => {
    void answer(line.ask('transport:connect', { transportId, dtlsParameters }), () => done(), failed);
  });
  transport.on('produce', ({ rtpParameters, appData }, done, failed) => {
    const { source, muted } = Published.parse(appData);
    const publishing = line.ask('stream:publish', { transportId, source, rtpParameters, paused: muted });
    void answer(publishing, ({ streamId }) => done({ id: streamId }), failed);
  });
  watch(context, transport);
  return transport;
}

/** mediasoup-client asks by events with two ways to answer. */
export async function answer<T>(
  asked: Promise<T>,
  done: (value: T) => void,
  failed: (error: Error) => void,
): Promise<void> {
  try {
    done(await asked);
  } catch (error) {
    failed(error instanceof Error ? error : new Error('not answered'));
  }
}

function iceServer({ urls, username, credential }: StageTicket['iceServers'][number]): RTCIceServer {
  return { urls, ...(username === undefined ? {} : { username }), ...(credential === undefined ? {} : { credential }) };
}

/** A network that changed is mended by new ICE credentials; what failed for good is reported. */
function watch({ line, onBroken }: LinkContext, transport: Transport): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const mend = async (): Promise<void> => {
    const { iceParameters } = await line.ask('transport:restart', { transportId: transport.id });
    await transport.restartIce({ iceParameters });
  };
  transport.observer.on('close', () => clearTimeout(timer));
  transport.on('connectionstatechange', (state) => {
    clearTimeout(timer);
    if (state === 'failed') onBroken();
    if (state === 'disconnected') timer = setTimeout(() => void mend().catch(onBroken), patienceMs);
  });
}
