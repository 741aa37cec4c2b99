import type { Engine, Fault } from './Engine.ts';
import { judgeFault, retryMs } from './judgeFault.ts';
import { Movement } from './Movement.ts';
import { openEngine } from './openEngine.ts';
import { isLeftBehind, isStuck, playState } from './playState.ts';
import { beginning, changed } from './snapshots.ts';
import { startPlaying } from './startPlaying.ts';
import type { HlsQuality, HlsRefusal, HlsSnapshot } from './types.ts';

const lookMs = 250;

/** Plays one broadcast or replay in one video element, and begins anew after whatever is not final. No framework; `useHlsPlayer` is the hook. */
export class HlsPlayer {
  readonly #video: HTMLVideoElement;
  /** Live: played near its edge. Otherwise from its beginning. */
  readonly #isLive: boolean;
  readonly #open: typeof openEngine;
  readonly #listeners = new Set<() => void>();
  readonly #movement: Movement;
  #life: AbortController | null = null;
  #url = '';
  #now = beginning;
  #engine: Engine | null = null;
  #opening = 0;
  #failures = 0;
  /** Running: the pause before the next attempt. */
  #retry: ReturnType<typeof setTimeout> | null = null;
  /** Where to go on after beginning anew: an instant when live, seconds otherwise. */
  #resume: number | null = null;
  /** The viewer has paused it; a browser that pauses by itself does not count. */
  #isHeld = false;

  constructor(video: HTMLVideoElement, isLive: boolean, open = openEngine) {
    this.#video = video;
    this.#isLive = isLive;
    this.#open = open;
    this.#movement = new Movement(video);
  }

  readonly snapshot = (): HlsSnapshot => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** When the picture now shown was taken, in ms since the epoch; null when none is shown or that is not known. */
  readonly instant = (): number | null => (this.#movement.hasBegun ? (this.#engine?.instant() ?? null) : null);

  /** Plays this address; while another one of the same broadcast plays, goes on from there. */
  readonly start = (url: string): void => {
    if (this.#life && this.#url === url) return;
    if (this.#life) this.#keepPlace();
    else this.#live();
    this.#url = url;
    this.retry();
  };

  /** Once more, also after a refusal; nothing once it is closed. */
  readonly retry = (): void => {
    if (!this.#life) return;
    this.#failures = 0;
    this.#change({ state: 'loading', refusal: null, trouble: null });
    void this.#begin();
  };

  readonly close = (): void => {
    this.#life?.abort();
    this.#life = null;
    this.#endPause();
    this.#opening += 1;
    this.#engine?.destroy();
    this.#engine = null;
  };

  readonly goLive = (): void => {
    this.#isHeld = false;
    this.#change({ isAtEdge: true });
    const edge = this.#edge();
    if (edge !== null) this.#video.currentTime = edge;
    void this.#play();
  };

  /** Goes to a place between `start` and `end`, in seconds. */
  readonly seek = (position: number): void => {
    const { start, end } = this.#range();
    const place = Math.min(Math.max(position, start), end);
    if (this.#isLive && place >= end - 1) return this.goLive();
    this.#change({ isAtEdge: false });
    this.#video.currentTime = place;
    this.#look();
  };

  readonly togglePlay = (): void => {
    this.#isHeld = !this.#video.paused;
    if (!this.#isHeld) return void this.#play();
    this.#video.pause();
    this.#change({ isAtEdge: false });
  };

  readonly choose = (quality: HlsQuality): void => {
    this.#engine?.choose(quality);
    this.#change({ quality });
  };

  readonly unmute = (): void => {
    this.#video.muted = false;
    this.#change({ isSoundBlocked: false });
    void this.#play();
  };

  #live(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const look = (): void => this.#look();
    for (const name of ['playing', 'pause', 'ended', 'seeked', 'loadeddata'])
      this.#video.addEventListener(name, look, { signal });
    const timer = setInterval(look, lookMs);
    signal.addEventListener('abort', () => clearInterval(timer));
  }

  async #begin(): Promise<void> {
    this.#endPause();
    const opening = (this.#opening += 1);
    this.#engine?.destroy();
    this.#engine = null;
    this.#movement.wait();
    try {
      const engine = await this.#open({
        url: this.#url,
        isLive: this.#isLive,
        video: this.#video,
        startAt: this.#isLive ? -1 : (this.#resume ?? -1),
        onFault: (fault) => opening === this.#opening && this.#failed(fault),
      });
      if (opening !== this.#opening) return engine?.destroy();
      this.#engine = engine;
      if (!engine) return this.#failed({ kind: 'unsupported' });
      if (this.#now.quality !== 'auto') engine.choose(this.#now.quality);
      if (!this.#isHeld) await this.#play();
    } catch {
      if (opening === this.#opening) this.#failed({ kind: 'http', status: 0 });
    }
  }

  async #play(): Promise<void> {
    const started = await startPlaying(this.#video);
    if (started !== 'heard') this.#change({ isSoundBlocked: true });
    this.#look();
  }

  #failed(fault: Fault): void {
    const judgement = judgeFault(fault);
    this.#opening += 1;
    if ('refusal' in judgement) return this.#refuse(judgement.refusal);
    this.#keepPlace();
    this.#change({ trouble: judgement.trouble });
    this.#endPause();
    this.#retry = setTimeout(() => void this.#begin(), retryMs(this.#failures));
    this.#failures += 1;
  }

  #endPause(): void {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
  }

  #keepPlace(): void {
    if (this.#resume !== null) return;
    const live = this.#now.isAtEdge ? null : this.instant();
    this.#resume = this.#isLive ? live : this.#video.currentTime;
  }

  #refuse(refusal: HlsRefusal): void {
    this.#engine?.destroy();
    this.#engine = null;
    this.#change({ state: 'refused', refusal });
  }

  /** Looks at the element and says what is to be seen there. */
  #look(): void {
    const video = this.#video;
    if (!this.#life || this.#now.refusal !== null) return;
    const moves = this.#movement.look();
    if (moves) this.#moved();
    const { start, end } = this.#range();
    const edge = this.#edge();
    const position = video.currentTime;
    const { hasBegun, standsMs } = this.#movement;
    if (this.#isStuck(position, edge)) {
      this.#movement.wait();
      return this.#failed(edge === null ? { kind: 'http', status: 0 } : { kind: 'media' });
    }
    // A picture that stands is waiting for a fragment, which a jump would throw away.
    if (isLeftBehind({ isAtEdge: this.#now.isAtEdge && moves, position, edge }) && edge !== null)
      video.currentTime = edge;
    this.#change({
      state: playState({ refusal: null, hasPicture: hasBegun, hasEnded: video.ended, standsMs }),
      isPaused: this.#movement.hasBegun && video.paused && !video.ended,
      qualities: this.#engine?.qualities() ?? [],
      position: tenths(position),
      start: tenths(start),
      end: tenths(end),
    });
  }

  /** Whether it must begin anew; not while it is about to, nor where a tap is awaited. */
  #isStuck(position: number, edge: number | null): boolean {
    const { paused, ended } = this.#video;
    const awaitsTap = paused && (this.#isHeld || this.#now.isSoundBlocked);
    if (this.#retry !== null || ended || awaitsTap) return false;
    const { hasMoved, standsMs } = this.#movement;
    return isStuck({ hasMoved, standsMs, position, edge, failures: this.#failures });
  }

  /** The picture runs: after beginning anew, back to where the viewer was. */
  #moved(): void {
    this.#failures = 0;
    this.#change({ trouble: null });
    const [resume, at] = [this.#resume, this.instant()];
    if (resume === null || (this.#isLive && at === null)) return;
    this.#resume = null;
    if (this.#isLive && at !== null) this.#video.currentTime += (resume - at) / 1_000;
  }

  /** Where live is, in seconds; null in a replay and before it is known. */
  #edge(): number | null {
    return this.#isLive ? (this.#engine?.edge() ?? null) : null;
  }

  #range(): { start: number; end: number } {
    const { seekable } = this.#video;
    const last = seekable.length - 1;
    if (last < 0) return { start: 0, end: 0 };
    return { start: seekable.start(0), end: this.#edge() ?? seekable.end(last) };
  }

  #change(change: Partial<HlsSnapshot>): void {
    const next = changed(this.#now, change);
    if (next === this.#now) return;
    this.#now = next;
    for (const listener of this.#listeners) listener();
  }
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
