/** Beyond this the sender has begun to count anew, in ms. Key frames, by which it is noted, may queue for long before they arrive. */
const jumpMs = 3_000;
/** How much of a difference is taken up at a time. */
const share = 0.1;
/** And ms at most: what is copied must not jitter. What is late has waited on its way; what is early proves the clock late. */
const mostLateMs = 2;
const mostEarlyMs = 20;

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

  /** The instant (ms) of what was noted last: when it would have arrived had it not waited. */
  get at(): number {
    return this.#at;
  }

  note(timestamp: number, at: number): void {
    const ahead = (timestamp - this.#timestamp) | 0;
    const expected = this.#at + (ahead / this.#rate) * 1_000;
    const difference = at - expected;
    const isJump = Math.abs(difference) > jumpMs;
    this.#timestamp = timestamp;
    this.#at = isJump ? at : expected + Math.min(mostLateMs, Math.max(-mostEarlyMs, difference * share));
  }

  /** The RTP timestamp of that instant (ms). */
  timestampAt(at: number): number {
    return (this.#timestamp + Math.round(((at - this.#at) / 1_000) * this.#rate)) >>> 0;
  }
}
