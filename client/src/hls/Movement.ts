/** Whether the picture of an element moves, as seen by looking from time to time. */
export class Movement {
  readonly #video: Pick<HTMLVideoElement, 'currentTime' | 'paused' | 'readyState'>;
  #movedAt = performance.now();
  #position = 0;
  /** It has moved at least once. */
  hasBegun = false;
  /** It has moved since the last `wait`. */
  hasMoved = false;

  constructor(video: Pick<HTMLVideoElement, 'currentTime' | 'paused' | 'readyState'>) {
    this.#video = video;
  }

  /** How long it has stood for want of data, in ms; 0 while the viewer has paused it. */
  get standsMs(): number {
    return this.#isHeld ? 0 : performance.now() - this.#movedAt;
  }

  /** Paused with something to show: an element that is given a new source is paused too, and waits. */
  get #isHeld(): boolean {
    return this.#video.paused && this.#video.readyState >= 2;
  }

  /** A new source: what stood does not count. */
  wait(): void {
    this.hasMoved = false;
    this.#movedAt = performance.now();
  }

  /** True when it has played on since the last look; a jump without data is no movement. */
  look(): boolean {
    const { currentTime, paused, readyState } = this.#video;
    const hasMoved = currentTime !== this.#position && readyState >= 2;
    this.#position = currentTime;
    if (this.#isHeld || hasMoved) this.#movedAt = performance.now();
    if (!hasMoved || paused) return false;
    this.hasBegun = true;
    this.hasMoved = true;
    return true;
  }
}
