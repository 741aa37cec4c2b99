import type { PictureCodec, Source } from '@jingqi/contract';
import type { Producer, Transport } from 'mediasoup-client/types';
import { encodingsOf } from './encodingsOf.ts';
import { mustChange } from './mustChange.ts';
import { openTransport, type LinkContext } from './openTransport.ts';
import type { Wish } from './Wish.ts';

/** What I publish on one connection. Changes are made one after the other. */
export class Uplink {
  readonly #context: LinkContext;
  /** What the node would like pictures to be coded with now. */
  readonly #codec: () => PictureCodec;
  readonly #onChange: () => void;
  readonly #producers = new Map<Source, { readonly producer: Producer; readonly wish: Wish }>();
  #transport: Promise<Transport> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(context: LinkContext, codec: () => PictureCodec, onChange: () => void) {
    this.#context = context;
    this.#codec = codec;
    this.#onChange = onChange;
  }

  get published(): Source[] {
    return [...this.#producers.keys()];
  }

  /** Makes the node's side as the wish is now: publishes, changes the track, mutes. Throws StageRefusal. */
  put(wish: Wish): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#closed || wish.isOver) return;
      const had = this.#producers.get(wish.source);
      const isKept = had?.wish === wish && !this.#isToChange(had.producer, wish);
      if (had && !isKept) await this.#drop(wish.source);
      const producer = isKept ? had.producer : await this.#produce(wish);
      if (producer.track !== wish.track) await producer.replaceTrack({ track: wish.track });
      await this.#setMuted(producer, wish.muted);
      this.#onChange();
    });
  }

  stop(source: Source): Promise<void> {
    return this.#inTurn(() => this.#drop(source));
  }

  /** The node has ended it already. */
  revoked(streamId: string): void {
    for (const [source, { producer }] of this.#producers) {
      if (producer.id !== streamId) continue;
      this.#producers.delete(source);
      producer.close();
    }
    this.#onChange();
  }

  async stats(): Promise<RTCStatsReport | null> {
    return this.#producers.size > 0 ? ((await this.#transport)?.getStats() ?? null) : null;
  }

  close(): void {
    this.#closed = true;
    this.#producers.clear();
    void this.#transport?.then(
      (transport) => transport.close(),
      () => undefined,
    );
  }

  async #produce(wish: Wish): Promise<Producer> {
    const { device } = this.#context;
    this.#transport ??= openTransport(this.#context, 'send');
    const transport = await this.#transport;
    const producer = await transport.produce({
      ...encodingsOf(wish.source, this.#codecOf(wish), device.rtpCapabilities.codecs),
      track: wish.track,
      stopTracks: false,
      disableTrackOnPause: false,
      zeroRtpOnPause: true,
      appData: { source: wish.source, muted: wish.muted },
    });
    this.#producers.set(wish.source, { producer, wish });
    return producer;
  }

  #codecOf({ codec }: Wish): PictureCodec {
    return codec === 'auto' ? this.#codec() : codec;
  }

  #isToChange({ kind, rtpParameters }: Producer, wish: Wish): boolean {
    const able = this.#context.device.rtpCapabilities.codecs;
    return kind === 'video' && mustChange(rtpParameters.codecs, this.#codecOf(wish), able);
  }

  async #setMuted(producer: Producer, muted: boolean): Promise<void> {
    if (producer.paused === muted) return;
    if (muted) producer.pause();
    else producer.resume();
    await this.#context.line.ask('stream:mute', { streamId: producer.id, muted });
  }

  async #drop(source: Source): Promise<void> {
    const had = this.#producers.get(source);
    if (!had) return;
    this.#producers.delete(source);
    had.producer.close();
    this.#onChange();
    await this.#context.line.ask('stream:unpublish', { streamId: had.producer.id });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
