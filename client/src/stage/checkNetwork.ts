import type { SignalOutput, StageTicket } from '@jingqi/contract';
import type { Device } from 'mediasoup-client/types';
import { Deferred } from './Deferred.ts';
import { loadDevice } from './loadDevice.ts';
import { answer, openTransport } from './openTransport.ts';
import { SignalLine } from './SignalLine.ts';

/** The trial: so many packets of so many bytes, one each so many ms; then a wait for the last. */
const packets = 40;
const packetBytes = 300;
const everyMs = 20;
const lastMs = 800;
const openMs = 6_000;

export interface NetworkResult {
  /** Median round trip in ms; null when nothing came back. */
  readonly roundTripMs: number | null;
  /** Share that did not come back, 0 to 1. */
  readonly loss: number;
}

const nothing: NetworkResult = { roundTripMs: null, loss: 1 };

/** Sends packets to the media node and back the way media goes (ICE, DTLS, unreliable). Throws StageRefusal, UnsupportedBrowser. */
export async function checkNetwork(ticket: StageTicket, signal: AbortSignal): Promise<NetworkResult> {
  const line = await SignalLine.open({ ticket, purpose: 'check', onFact: () => undefined, signal });
  try {
    const { routerRtpCapabilities } = await line.ask('stage:join', {});
    const loop = await openLoop(line, await loadDevice(routerRtpCapabilities), ticket);
    return await loop.measure(signal).finally(loop.close);
  } finally {
    line.close();
  }
}

interface Loop {
  readonly measure: (signal: AbortSignal) => Promise<NetworkResult>;
  readonly close: () => void;
}

async function openLoop(line: SignalLine, device: Device, { iceServers }: StageTicket): Promise<Loop> {
  const context = { line, device, iceServers, onBroken: () => line.close() };
  const [send, receive] = await Promise.all([openTransport(context, 'send'), openTransport(context, 'receive')]);
  const looped = new Deferred<SignalOutput<'check:loop'>>();
  send.on('producedata', ({ sctpStreamParameters: { streamId = 0 } }, done, failed) => {
    const sctpStreamParameters = { streamId, ordered: false, maxRetransmits: 0 };
    const ends = { sendTransportId: send.id, receiveTransportId: receive.id };
    void answer(
      line.ask('check:loop', { ...ends, sctpStreamParameters }),
      (loop) => {
        done({ id: loop.producerId });
        looped.resolve(loop);
      },
      failed,
    );
  });
  const out = await send.produceData({ ordered: false, maxRetransmits: 0 });
  const { producerId, consumerId, sctpStreamParameters } = await looped.promise;
  const back = await receive.consumeData({ id: consumerId, dataProducerId: producerId, sctpStreamParameters });
  const bothOpen = Promise.all([opened(out), opened(back)]).then(() => true);
  const isOpen = await Promise.race([bothOpen, elapsed(openMs).then(() => false)]);
  return {
    measure: async (signal) =>
      isOpen
        ? trial(
            (text) => out.send(text),
            (take) => back.on('message', take),
            signal,
          )
        : nothing,
    close: () => [send, receive].forEach((transport) => transport.close()),
  };
}

function opened(channel: {
  readyState: RTCDataChannelState;
  once(event: 'open', listener: () => void): unknown;
}): Promise<void> {
  return new Promise((resolve) => {
    if (channel.readyState === 'open') resolve();
    else channel.once('open', () => resolve());
  });
}

async function trial(
  send: (text: string) => void,
  onBack: (take: (text: unknown) => void) => void,
  signal: AbortSignal,
): Promise<NetworkResult> {
  const sentAt = new Map<number, number>();
  const trips: number[] = [];
  onBack((text) => {
    const at = sentAt.get(Number.parseInt(String(text), 10));
    if (at !== undefined) trips.push(performance.now() - at);
  });
  for (let index = 0; index < packets && !signal.aborted; index += 1) {
    sentAt.set(index, performance.now());
    send(String(index).padEnd(packetBytes));
    await elapsed(everyMs);
  }
  await elapsed(lastMs);
  const roundTripMs = [...trips].sort((a, b) => a - b)[Math.floor(trips.length / 2)] ?? null;
  return { roundTripMs, loss: 1 - trips.length / packets };
}

function elapsed(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
