import { opusSamples, silenceSamples } from './opusSamples.ts';
import type { VoicePacket } from './rtpPacket.ts';

/** So far ahead of arrival, or late for so long, and the sender's count is taken anew, in samples of 48 kHz: 200 ms. */
const strayed = 9_600;
/** The quickest packet of so long tells how far the sender's clock has gone from ours, in samples: two seconds. */
const weighed = 96_000;
/** Opus packets are no longer, in samples (RFC 6716 §2.1.4): 120 ms. */
const longestPacket = 5_760;
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
  /** When the first of the late ones in a row arrived. */
  #lateSince: number | null = null;
  /** Of the packets since then, the shortest way from where it belongs to its arrival. */
  #weighing = { since: 0, quickest: Number.POSITIVE_INFINITY };
  readonly #waiting: PlacedPacket[] = [];

  /** `now`: the position of this instant; `head`: what has gone out already. */
  put({ timestamp, loudness, payload }: VoicePacket, now: number, head: number): void {
    const samples = opusSamples(payload);
    if (samples === 0 || samples > longestPacket) return;
    const position = this.#place(timestamp, now, head);
    if (position === null) return;
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

  /** Null: too late. A few late ones change nothing: all that follows would stay behind the lips. */
  #place(timestamp: number, now: number, head: number): number | null {
    if (!this.#anchor) return this.#anew(timestamp, now, head);
    const position = this.#anchor.position + ((timestamp - this.#anchor.timestamp) | 0);
    if (position < head) {
      this.#lateSince ??= now;
      return now - this.#lateSince > strayed ? this.#anew(timestamp, now, head) : null;
    }
    if (position - now > strayed) return this.#anew(timestamp, now, head);
    this.#lateSince = null;
    this.#anchor = { timestamp, position: position + this.#drift(now - position, now) };
    return position;
  }

  /** It belongs where it arrived. */
  #anew(timestamp: number, now: number, head: number): number {
    const position = Math.max(Math.round(now / silenceSamples), Math.ceil(head / silenceSamples)) * silenceSamples;
    this.#anchor = { timestamp, position };
    this.#lateSince = null;
    this.#weighing = { since: now, quickest: Number.POSITIVE_INFINITY };
    return position;
  }

  /** By how much what follows has to move, mostly 0: sound cards do not count as our clock does. `way` and `now` in samples. */
  #drift(way: number, now: number): number {
    const { since } = this.#weighing;
    const quickest = Math.min(this.#weighing.quickest, way);
    const isWeighed = now - since > weighed;
    this.#weighing = isWeighed ? { since: now, quickest: Number.POSITIVE_INFINITY } : { since, quickest };
    return isWeighed ? Math.trunc(quickest / silenceSamples) * silenceSamples : 0;
  }
}
