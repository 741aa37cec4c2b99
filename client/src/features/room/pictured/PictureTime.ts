import { viewAt, withView, type PicturedView } from './views.ts';

/** What belongs to the picture now shown, and how much later than happening it is shown, in ms. */
export interface Shown {
  readonly view: PicturedView;
  readonly lagMs: number;
}

/** Where a picture is that may stand still. */
export interface Place {
  /** The viewer has paused it. */
  readonly isPaused: boolean;
  /** What there is to play until the end, in ms. */
  readonly leftMs: number;
}

const lookMs = 200;
/** A picture that has not moved for so long, and was not paused, shows nothing any more, in ms. */
const stillMs = 5_000;
/** With so much left to play or less, such a picture of a broadcast that is over has come to its end, in ms. */
const endMs = 1_500;
/** A lag that differs by less is the same, in ms. */
const roughMs = 400;

/** Follows the time of a picture that comes late, so that words can come as late. */
export class PictureTime {
  readonly #listeners = new Set<() => void>();
  #views: readonly PicturedView[] = [];
  #shown: Shown | null = null;
  #look: (() => void) | null = null;
  #aheadMs = 0;

  /** null: the picture is not late, what is known is true of it. */
  readonly shown = (): Shown | null => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** `aheadMs`: what the server's clock is ahead of ours. */
  readonly learn = (view: PicturedView, aheadMs: number): void => {
    this.#aheadMs = aheadMs;
    this.#views = withView(this.#views, view);
    this.#look?.();
  };

  /**
   * Until the returned function is called, the picture's time is what `instant` says: ms since the epoch by the server's
   * clock, null: no picture is shown.
   */
  readonly follow = (
    instant: () => number | null,
    place: () => Place = () => ({ isPaused: false, leftMs: 0 }),
  ): (() => void) => {
    let last: { at: number | null; since: number } = { at: null, since: 0 };
    const look = (): void => {
      const read = instant();
      if (read !== last.at) last = { at: read, since: performance.now() };
      const isStill = performance.now() - last.since > stillMs;
      const at = isStill && this.#isNothing(place()) ? null : read;
      const view = viewAt(this.#views, at);
      this.#show(view ? { view, lagMs: at === null ? 0 : Math.max(0, Date.now() + this.#aheadMs - at) } : null);
    };
    this.#look = look;
    const timer = setInterval(look, lookMs);
    look();
    return () => {
      clearInterval(timer);
      if (this.#look !== look) return;
      this.#look = null;
      this.#show(null);
    };
  };

  /** Whether a picture that stands still here counts as none. */
  #isNothing({ isPaused, leftMs }: Place): boolean {
    if (isPaused) return false;
    // Picture and sound seldom end at the same moment, and a player may wait for the longer one for ever.
    return this.#views.at(-1)?.stage.state !== 'ended' || leftMs < endMs;
  }

  #show(shown: Shown | null): void {
    const before = this.#shown;
    const isSame = before?.view === shown?.view && Math.abs((before?.lagMs ?? 0) - (shown?.lagMs ?? 0)) < roughMs;
    if (isSame) return;
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}
