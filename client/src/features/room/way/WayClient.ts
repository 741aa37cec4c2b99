import type { HlsAddress, StageEntry, StageTicket, ViewerPath } from '@jingqi/contract';
import { ApiError } from '../../../api/ApiError.ts';
import type { WaySnapshot, WhyHls } from './types.ts';

/** A ticket is good for a minute; one that waited longer than this, in ms, is not used any more. */
const freshMs = 30_000;

type Lack = Extract<WhyHls, 'blocked' | 'unsupported'>;

interface Options {
  /** Asks the server how the picture comes (`stage:enter`). Throws ApiError. */
  readonly ask: (path?: ViewerPath) => Promise<StageEntry>;
  readonly wish: { readonly read: () => ViewerPath | undefined; readonly keep: (path: ViewerPath) => void };
}

/** The way the picture comes to one person: in real time or as HLS, whose choice that was and what changes it. No framework; `useWay` is the hook. */
export class WayClient {
  readonly #ask: Options['ask'];
  readonly #wish: Options['wish'];
  readonly #listeners = new Set<() => void>();
  #now: WaySnapshot = { path: 'asking', why: null, address: null };
  #isSeated = false;
  #asking = 0;
  /** Why real time cannot be had here, until the viewer asks for it again. */
  #lack: Lack | null = null;
  #kept: { readonly ticket: StageTicket; readonly at: number } | null = null;

  constructor({ ask, wish }: Options) {
    this.#ask = ask;
    this.#wish = wish;
  }

  readonly snapshot = (): WaySnapshot => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Finds the way; again when a seat is given or taken. Who has a seat comes in real time, whatever was chosen before. */
  readonly begin = async (isSeated: boolean): Promise<void> => {
    this.#isSeated = isSeated;
    if (isSeated) {
      this.#asking += 1;
      return this.#become({ path: 'realtime', why: null, address: null });
    }
    const asking = (this.#asking += 1);
    const lack = this.#lack;
    const entry = await this.#ask(lack ? 'hls' : this.#wish.read()).catch(() => null);
    if (asking !== this.#asking) return;
    // Whatever the refusal is: the way in real time asks again, and has the words for it.
    if (entry) this.#take(entry, lack);
    else if (this.#now.path === 'asking') this.#become({ path: 'realtime', why: null, address: null });
  };

  /** For the connection to the media node. Throws ApiError; MEDIA_UNAVAILABLE when the picture comes as HLS from now on. */
  readonly ticket = async (): Promise<StageTicket> => {
    const kept = this.#kept;
    this.#kept = null;
    if (kept && Date.now() - kept.at < freshMs) return kept.ticket;
    const asking = this.#asking;
    const entry = await this.#ask(this.#isSeated ? undefined : this.#wish.read());
    if (entry.path === 'realtime') {
      if (!this.#isSeated) this.#become({ ...this.#now, address: entry.hls });
      return entry;
    }
    if (!this.#isSeated && asking === this.#asking) this.#take(entry);
    throw new ApiError('MEDIA_UNAVAILABLE');
  };

  /** The viewer's own choice, kept for this tab. Resolves with what it became. Throws ApiError. */
  readonly choose = async (path: ViewerPath): Promise<ViewerPath> => {
    const asking = (this.#asking += 1);
    const entry = await this.#ask(path);
    if (asking !== this.#asking || this.#isSeated) return 'realtime';
    this.#wish.keep(path);
    if (path === 'realtime') this.#lack = null;
    this.#take(entry);
    return entry.path;
  };

  /** Nothing comes in real time: HLS, where there is one. */
  readonly fallBack = (why: Lack): void => {
    const { path, address } = this.#now;
    if (this.#isSeated || path !== 'realtime' || !address) return;
    this.#asking += 1;
    this.#kept = null;
    this.#lack = why;
    this.#become({ path: 'hls', why, address });
  };

  /**
   * Real time where that is to be had again, else HLS as before. `isRefused`: the address is refused, so another one is taken;
   * otherwise it stays, since each signed one differs and would begin the picture anew. Resolves with whether there is HLS.
   */
  readonly renew = async (isRefused: boolean): Promise<boolean> => {
    const { path, why, address } = this.#now;
    if (path !== 'hls') return false;
    const isFixed = why === 'asked' || why === 'blocked' || why === 'unsupported';
    const asking = (this.#asking += 1);
    const entry = await this.#ask(isFixed ? 'hls' : undefined).catch(() => null);
    if (!entry || asking !== this.#asking || this.#isSeated) return false;
    if (entry.path === 'hls') {
      const kept = isRefused ? null : address;
      this.#become({ path: 'hls', why: isFixed ? why : entry.reason, address: kept ?? entry.hls });
      return true;
    }
    if (why === 'noMedia' || why === 'full') this.#take(entry);
    return false;
  };

  #take(entry: StageEntry, lack: Lack | null = null): void {
    if (entry.path === 'hls') {
      this.#kept = null;
      return this.#become({ path: 'hls', why: lack ?? entry.reason, address: entry.hls });
    }
    this.#kept = { ticket: entry, at: Date.now() };
    this.#become({ path: 'realtime', why: null, address: entry.hls });
  }

  #become(next: WaySnapshot): void {
    const { path, why, address } = this.#now;
    const isSame = path === next.path && why === next.why && isSameAddress(address, next.address);
    if (isSame) return;
    this.#now = next;
    for (const listener of this.#listeners) listener();
  }
}

function isSameAddress(left: HlsAddress | null, right: HlsAddress | null): boolean {
  return left?.url === right?.url;
}
