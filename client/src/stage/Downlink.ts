import { cameraLayers, type StreamView } from '@jingqi/contract';
import type { Consumer, Transport } from 'mediasoup-client/types';
import { openTransport, type LinkContext } from './openTransport.ts';
import { StageRefusal } from './StageRefusal.ts';
import type { LayerName, StageStream } from './types.ts';

interface Received {
  view: StreamView;
  readonly consumer: Consumer;
  stream: StageStream;
  /** 0 to 10, 10 best; the link's and the publisher's. */
  score: number;
  publisherScore: number;
}

/** What I receive on one connection. */
export class Downlink {
  readonly #context: LinkContext;
  readonly #preferred: ReadonlyMap<string, LayerName>;
  readonly #onChange: () => void;
  /** Pictures are not sent to me. */
  #isHeld: boolean;
  /** Wanted: added and not removed yet. */
  readonly #wanted = new Map<string, StreamView>();
  /** Published, and not to be had. */
  readonly #refused = new Map<string, StreamView>();
  readonly #received = new Map<string, Received>();
  #transport: Promise<Transport> | undefined;
  #closed = false;

  constructor(
    context: LinkContext,
    wishes: { readonly preferred: ReadonlyMap<string, LayerName>; readonly isHeld: boolean },
    onChange: () => void,
  ) {
    this.#context = context;
    this.#preferred = wishes.preferred;
    this.#isHeld = wishes.isHeld;
    this.#onChange = onChange;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  get streams(): StageStream[] {
    return [...this.#received.values()].map(({ stream }) => stream);
  }

  /** Something that is not paused was announced and has not come, or not yet. */
  get isOwed(): boolean {
    const due = [...this.#wanted.values(), ...this.#refused.values()];
    return due.some(({ streamId, paused }) => !paused && !this.#received.has(streamId));
  }

  /** The worst link score of what runs; null when nothing does. */
  get score(): number | null {
    const running = [...this.#received.values()].filter(
      ({ view, publisherScore }) => !view.paused && publisherScore > 5,
    );
    return running.length > 0 ? Math.min(...running.map(({ score }) => score)) : null;
  }

  /** Begins to receive. One that is gone meanwhile, or that this browser cannot play, is passed over. */
  async add(view: StreamView): Promise<void> {
    if (this.#closed || this.#wanted.has(view.streamId)) return;
    this.#refused.delete(view.streamId);
    this.#wanted.set(view.streamId, view);
    this.#onChange();
    try {
      await this.#receive(view);
    } catch (error) {
      const wanted = this.#wanted.get(view.streamId);
      if (wanted) this.#refused.set(view.streamId, wanted);
      this.#wanted.delete(view.streamId);
      this.#onChange();
      const isRefused = error instanceof StageRefusal && error.code !== 'MEDIA_UNAVAILABLE';
      if (!isRefused && !this.#closed) this.#context.onBroken();
    }
  }

  remove(streamId: string): void {
    this.#wanted.delete(streamId);
    this.#refused.delete(streamId);
    this.#received.get(streamId)?.consumer.close();
    this.#received.delete(streamId);
    this.#onChange();
  }

  setPaused(streamId: string, paused: boolean): void {
    for (const views of [this.#wanted, this.#refused]) {
      const view = views.get(streamId);
      if (view) views.set(streamId, { ...view, paused });
    }
    const received = this.#received.get(streamId);
    if (!received) return this.#onChange();
    received.view = { ...received.view, paused };
    received.stream = { ...received.stream, paused };
    this.#onChange();
  }

  setScore(consumerId: string, score: number, publisherScore: number): void {
    for (const received of this.#received.values()) {
      if (received.consumer.id === consumerId) Object.assign(received, { score, publisherScore });
    }
  }

  /** Asks for the preferred layer of a person's camera. */
  async prefer(personId: string): Promise<void> {
    const layer = this.#preferred.get(personId);
    const cameras = [...this.#received.values()].filter(
      ({ view }) => view.personId === personId && view.source === 'camera',
    );
    if (!layer) return;
    for (const { consumer } of cameras) {
      await this.#context.line
        .ask('consumer:prefer', { consumerId: consumer.id, layer: cameraLayers.indexOf(layer) })
        .catch(() => undefined);
    }
  }

  /** With pictures held only sound flows. */
  hold(isHeld: boolean): void {
    if (this.#isHeld === isHeld) return;
    this.#isHeld = isHeld;
    for (const { view, consumer } of this.#received.values())
      if (view.source !== 'microphone') void this.#run(consumer);
  }

  async #run(consumer: Consumer): Promise<void> {
    const act = this.#isHeld ? 'consumer:pause' : 'consumer:resume';
    // Refused when it is gone meanwhile, or the line is; the next build begins with the wish of then.
    await this.#context.line.ask(act, { consumerId: consumer.id }).catch(() => undefined);
  }

  async stats(): Promise<RTCStatsReport | null> {
    return this.#received.size > 0 ? ((await this.#transport)?.getStats() ?? null) : null;
  }

  close(): void {
    this.#closed = true;
    this.#wanted.clear();
    void this.#transport?.then(
      (transport) => transport.close(),
      () => undefined,
    );
  }

  async #receive(view: StreamView): Promise<void> {
    const { line, device } = this.#context;
    this.#transport ??= openTransport(this.#context, 'receive');
    const transport = await this.#transport;
    const { streamId } = view;
    const answer = await line.ask('stream:consume', {
      transportId: transport.id,
      streamId,
      rtpCapabilities: capabilities(device),
    });
    const consumer = await transport.consume({
      id: answer.consumerId,
      producerId: streamId,
      kind: answer.kind,
      rtpParameters: answer.rtpParameters,
      // Camera and microphone of one person are kept in step; a screen goes its own pace.
      streamId: view.source === 'screen' ? `${view.personId}-screen` : view.personId,
    });
    const wanted = this.#wanted.get(streamId);
    if (!wanted) return consumer.close();
    const isHeld = this.#isHeld && view.source !== 'microphone';
    if (!isHeld) await line.ask('consumer:resume', { consumerId: consumer.id });
    this.#keep({ ...wanted, paused: wanted.paused || answer.paused }, consumer);
    // The wish may have changed while it was being resumed.
    if (view.source !== 'microphone' && isHeld !== this.#isHeld) await this.#run(consumer);
    await this.prefer(view.personId);
  }

  #keep(view: StreamView, consumer: Consumer): void {
    if (!this.#wanted.has(view.streamId)) return consumer.close();
    const { streamId, personId, name, source, paused } = view;
    const stream: StageStream = { streamId, personId, name, source, track: consumer.track, local: false, paused };
    if (source === 'screen') consumer.track.contentHint = 'detail';
    this.#received.set(streamId, { view, consumer, stream, score: 10, publisherScore: 10 });
    this.#onChange();
  }
}

function capabilities({ recvRtpCapabilities }: LinkContext['device']): {
  codecs: NonNullable<typeof recvRtpCapabilities.codecs>;
  headerExtensions: NonNullable<typeof recvRtpCapabilities.headerExtensions>;
} {
  return { codecs: recvRtpCapabilities.codecs ?? [], headerExtensions: recvRtpCapabilities.headerExtensions ?? [] };
}
