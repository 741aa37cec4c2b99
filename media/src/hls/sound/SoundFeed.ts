import { createSocket, type Socket } from 'node:dgram';
import type { types } from 'mediasoup';
import type { Stream } from '../../stage/Stream.ts';
import { steadyMs } from '../steadyMs.ts';
import { SoundMix } from './SoundMix.ts';
import { senderReport } from '../senderReport.ts';
import { readVoice, writeRtp } from './rtpPacket.ts';

const levelUri = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';
/** How often what is due is sent, in ms. */
const tickMs = 20;
const payloadType = 111;
/** A port is open when more tries than these in a row were not refused: a refusal comes a moment after its try. */
const enoughTries = 3;

/** The sound as ffmpeg is told of it: one channel, whatever the microphones say. */
export const soundCodec = {
  payloadType,
  mimeType: 'audio/opus',
  clockRate: 48_000,
  channels: 1,
} satisfies types.RtpCodecParameters;

/** One stream of sound that never ends: who speaks, or silence, each 20 ms by UDP. */
export class SoundFeed {
  readonly ssrc = 0x6a71_0001;
  readonly port: number;
  /** ms of the steady clock at timestamp 0. */
  readonly startedAt = steadyMs();
  readonly #socket: Socket;
  readonly #transport: types.DirectTransport;
  readonly #router: types.Router;
  /** From the steady clock to the epoch, in ms. */
  readonly #toEpoch: number;
  readonly #consumers = new Map<string, types.Consumer | null>();
  readonly #mix = new SoundMix();
  readonly #timer: NodeJS.Timeout;
  #sequence = 0;
  #hasBegun = false;
  /** Tries of the port since one last proved it closed. */
  #unrefused = 0;

  private constructor(router: types.Router, transport: types.DirectTransport, socket: Socket, toEpoch: number) {
    this.#toEpoch = toEpoch;
    this.#router = router;
    this.#transport = transport;
    this.#socket = socket;
    this.port = socket.remoteAddress().port;
    socket.on('error', () => this.tryAnew());
    this.#timer = setInterval(() => this.#send(), tickMs);
  }

  /** `port`: ffmpeg's. */
  static async open(router: types.Router, port: number, toEpoch: number): Promise<SoundFeed> {
    const transport = await router.createDirectTransport();
    const socket = createSocket('udp4');
    await new Promise<void>((resolve) => {
      socket.connect(port, '127.0.0.1', resolve);
    });
    return new SoundFeed(router, transport, socket, toEpoch);
  }

  /** The last tries were not refused: ffmpeg listens. Counted, not timed: while this process stands still it learns of no refusal. */
  get isHeard(): boolean {
    return this.#unrefused > enoughTries;
  }

  /** Whoever listened till now was not ffmpeg. */
  tryAnew(): void {
    this.#unrefused = 0;
  }

  readonly timestampAt = (at: number): number => Math.round((at - this.startedAt) * 48) >>> 0;

  /** Lets it sound from that instant (ms of the steady clock): when the picture begins. Before, the port is only tried. */
  begin(at: number): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    this.#mix.beginAt(this.timestampAt(at));
  }

  /** From now on these microphones and no others. */
  listenTo(microphones: readonly Stream[]): void {
    const wanted = new Set(microphones.map(({ streamId }) => streamId));
    for (const [streamId, consumer] of this.#consumers) if (!wanted.has(streamId)) consumer?.close();
    for (const streamId of wanted) if (!this.#consumers.has(streamId)) void this.#listen(streamId);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#transport.close();
    this.#socket.close();
  }

  async #listen(producerId: string): Promise<void> {
    this.#consumers.set(producerId, null);
    try {
      const { rtpCapabilities } = this.#router;
      const consumer = await this.#transport.consume({ producerId, rtpCapabilities, paused: false });
      this.#consumers.set(producerId, consumer);
      consumer.observer.once('close', () => this.#forget(producerId));
      const level = consumer.rtpParameters.headerExtensions?.find(({ uri }) => uri === levelUri)?.id ?? null;
      consumer.on('rtp', (packet) => {
        const voice = readVoice(packet, level);
        if (voice) this.#mix.put(producerId, voice, this.#now());
      });
    } catch {
      // It went while it was asked for; if not, it is asked for again.
      this.#forget(producerId);
    }
  }

  #forget(producerId: string): void {
    this.#consumers.delete(producerId);
    this.#mix.forget(producerId);
  }

  #now(): number {
    return Math.round((steadyMs() - this.startedAt) * 48);
  }

  #send(): void {
    if (!this.#hasBegun) {
      // The time at timestamp 0 says nothing new: it is the same whenever it comes.
      this.#unrefused += 1;
      const report = senderReport({ ssrc: this.ssrc, at: this.startedAt + this.#toEpoch, timestamp: 0 });
      // The refusal of one may be told when the next is sent, and then only there.
      this.#socket.send(report, (error) => {
        if (error) this.tryAnew();
      });
      return;
    }
    for (const { position, payload } of this.#mix.due(this.#now())) {
      this.#sequence += 1;
      const header = { payloadType, sequence: this.#sequence, timestamp: position, ssrc: this.ssrc };
      this.#socket.send(writeRtp(header, payload));
    }
  }
}
