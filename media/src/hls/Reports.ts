import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { senderReport } from './senderReport.ts';

interface Reported {
  /** Of RTP; reports go to the next. */
  readonly port: number;
  readonly ssrc: number;
  readonly timestampAt: (at: number) => number;
}

/**
 * The only sender reports ffmpeg gets: ours, on one clock and without jitter. The workers' own, which would move the
 * timestamps of a copied picture to and fro each second, come here and end here.
 */
export class Reports {
  readonly #socket: Socket;
  /** From the steady clock to the epoch, in ms. */
  readonly #toEpoch: number;

  private constructor(socket: Socket, toEpoch: number) {
    this.#socket = socket;
    this.#toEpoch = toEpoch;
  }

  static async open(toEpoch: number): Promise<Reports> {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    return new Reports(socket, toEpoch);
  }

  /** Where the workers' reports go. */
  get port(): number {
    return this.#socket.address().port;
  }

  /** Tells where each stream stands at that instant (ms of the steady clock). */
  tell(streams: readonly Reported[], at: number): void {
    for (const { port, ssrc, timestampAt } of streams) {
      const report = senderReport({ ssrc, at: at + this.#toEpoch, timestamp: timestampAt(at) });
      this.#socket.send(report, port + 1, '127.0.0.1');
    }
  }

  close(): void {
    this.#socket.close();
  }
}
