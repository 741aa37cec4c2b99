/** Beyond this the sender has begun to count anew, in ms. */
const jumpMs = 500;
/** How much of a difference is taken up at a time, and ms at most: what is copied must not jitter. */
const share = 0.1;
const mostMs = 2;

/** Where a stream's RTP timestamps stand on the clock of arrivals, smoothed; the publisher's clock drifts. */
export class StreamClock {
  readonly #rate: number;
  #timestamp: number;
  #at: number;

  /** `rate` in Hz; a packet with `timestamp` arrived `at` (ms). */
  constructor(rate: number, timestamp: number, at: number) {
    this.#rate = rate;
    this.#timestamp = timestamp;
    this.#at = at;
  }

  note(timestamp: number, at: number): void {
    const ahead = (timestamp - this.#timestamp) | 0;
    const expected = this.#at + (ahead / this.#rate) * 1_000;
    const difference = at - expected;
    const isJump = Math.abs(difference) > jumpMs;
    this.#timestamp = timestamp;
    this.#at = isJump ? at : expected + Math.min(mostMs, Math.max(-mostMs, difference * share));
  }

  /** The RTP timestamp of that instant (ms). */
  timestampAt(at: number): number {
    return (this.#timestamp + Math.round(((at - this.#at) / 1_000) * this.#rate)) >>> 0;
  }
}
