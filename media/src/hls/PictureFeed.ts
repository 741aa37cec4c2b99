import { cameraLayers } from '@jingqi/contract';
import type { types } from 'mediasoup';
import { z } from 'zod';
import { StreamClock } from './StreamClock.ts';

type Layer = (typeof cameraLayers)[number];

const KeyFrame = z.object({ rtpPacket: z.object({ timestamp: z.int() }) });

interface FeedOptions {
  router: types.Router;
  producer: types.Producer;
  layer: Layer;
  /** ffmpeg's port for RTP. */
  port: number;
  /** Where the worker's own reports go. */
  rtcpPort: number;
}

/** One layer of the picture on its way to ffmpeg, and where its time stands. */
export class PictureFeed {
  readonly port: number;
  readonly layer: Layer;
  readonly consumer: types.Consumer;
  readonly #transport: types.PlainTransport;
  /** Null until a key frame has passed. */
  clock: StreamClock | null = null;
  #last: number | null = null;

  private constructor({ port, layer }: FeedOptions, transport: types.PlainTransport, consumer: types.Consumer) {
    this.port = port;
    this.layer = layer;
    this.consumer = consumer;
    this.#transport = transport;
  }

  /** Standing still. Throws when the router or the producer is gone. */
  static async open(options: FeedOptions): Promise<PictureFeed> {
    const { router, producer, layer, port, rtcpPort } = options;
    const listenInfo = { protocol: 'udp', ip: '127.0.0.1' } as const;
    const transport = await router.createPlainTransport({ listenInfo, rtcpMux: false, comedia: false });
    try {
      await transport.connect({ ip: '127.0.0.1', port, rtcpPort });
      const spatialLayer = cameraLayers.indexOf(layer);
      const consumer = await transport.consume({
        producerId: producer.id,
        rtpCapabilities: plainCapabilities(router.rtpCapabilities),
        paused: true,
        ...(producer.type === 'simulcast' ? { preferredLayers: { spatialLayer } } : {}),
      });
      await consumer.enableTraceEvent(['keyframe']);
      return new PictureFeed(options, transport, consumer);
    } catch (error) {
      transport.close();
      throw error;
    }
  }

  get codec(): types.RtpCodecParameters {
    const codec = this.consumer.rtpParameters.codecs[0];
    if (!codec) throw new Error('a consumer without a codec');
    return codec;
  }

  get ssrc(): number {
    return this.consumer.rtpParameters.encodings?.[0]?.ssrc ?? 0;
  }

  /** `at`: when it arrived by the clock of the stream, in ms of the machine's steady clock: one that queued on its way counts as earlier. */
  onKeyFrame(listener: (at: number) => void): void {
    this.consumer.on('trace', ({ type, timestamp: at, info }) => {
      if (type !== 'keyframe') return;
      const { timestamp } = KeyFrame.parse(info).rtpPacket;
      // The library tells each twice.
      if (timestamp === this.#last) return;
      this.#last = timestamp;
      if (this.clock) this.clock.note(timestamp, at);
      else this.clock = new StreamClock(this.codec.clockRate, timestamp, at);
      listener(this.clock.at);
    });
  }

  onEnd(listener: () => void): void {
    this.consumer.observer.once('close', listener);
    if (this.consumer.closed) listener();
  }

  /** Another layer comes instead, or none: it has another size, which a file cannot take up in the middle. */
  onOtherLayer(listener: (other: Layer | 'none') => void): void {
    if (this.consumer.type !== 'simulcast') return;
    this.consumer.on('layerschange', (now) => {
      const other = cameraLayers[now?.spatialLayer ?? -1] ?? 'none';
      if (other !== this.layer) listener(other);
    });
  }

  askKeyFrame(): void {
    if (!this.consumer.closed) void this.consumer.requestKeyFrame().catch(() => undefined);
  }

  close(): void {
    this.#transport.close();
  }
}

/** What ffmpeg understands. Without congestion feedback the worker would think the way narrow and withhold the highest layer. */
function plainCapabilities({ codecs = [] }: types.RtpCapabilities): types.RtpCapabilities {
  const feedback = [{ type: 'nack', parameter: 'pli' }];
  return { codecs: codecs.map((codec) => ({ ...codec, rtcpFeedback: feedback })), headerExtensions: [] };
}
