import { opusSamples, silenceSamples } from './opusSamples.ts';
import type { VoicePacket } from './rtpPacket.ts';

/** Beyond this, against arrival, the sender's count is taken anew, in samples of 48 kHz: 200 ms. */
const strayed = 9_600;
/** More than this is not kept: two seconds. */
const mostPackets = 100;

export interface PlacedPacket {
  readonly position: number;
  readonly samples: number;
  readonly loudness: number;
  readonly payload: Buffer;
}

/** One microphone's packets, put on the clock of the output as they arrived: positions in samples of 48 kHz. */
export class Voice {
  #anchor: { timestamp: number; position: number } | null = null;
  readonly #waiting: PlacedPacket[] = [];

  /** `now`: the position of this instant; `head`: what has gone out already. */
  put({ timestamp, loudness, payload }: VoicePacket, now: number, head: number): void {
    const expected = this.#anchor ? this.#anchor.position + ((timestamp - this.#anchor.timestamp) | 0) : null;
    const isRight = expected !== null && expected >= head && Math.abs(expected - now) <= strayed;
    const arrived = Math.max(Math.round(now / silenceSamples), Math.ceil(head / silenceSamples)) * silenceSamples;
    const position = isRight ? expected : arrived;
    this.#anchor = { timestamp, position };
    const samples = opusSamples(payload);
    if (samples === 0) return;
    // A packet without a level is taken for speech where it is no DTX.
    const packet = { position, samples, loudness: loudness ?? (payload.length > 3 ? -30 : -127), payload };
    const after = this.#waiting.findLastIndex((other) => other.position <= position);
    if (this.#waiting[after]?.position === position) return;
    this.#waiting.splice(after + 1, 0, packet);
    if (this.#waiting.length > mostPackets) this.#waiting.shift();
  }

  /** The packet whose turn has come; what is over is dropped. */
  take(head: number): PlacedPacket | undefined {
    while (this.#waiting[0] && this.#waiting[0].position + this.#waiting[0].samples <= head) this.#waiting.shift();
    const next = this.#waiting[0];
    if (!next || next.position >= head + silenceSamples) return undefined;
    return this.#waiting.shift();
  }
}
