import type { Source } from '@jingqi/contract';
import type { StageSession } from './StageSession.ts';
import { StageRefusal } from './StageRefusal.ts';
import type { StagePublish, VideoCodec } from './types.ts';
import { Wish } from './Wish.ts';

/** What the page wants published, carried from session to session. */
export class Wishes {
  readonly #wishes = new Map<Source, Wish>();
  readonly #session: () => StageSession | null;
  readonly #onChange: () => void;
  readonly publish: StagePublish;

  /** `session`: the one that is built now, or null. */
  constructor(session: () => StageSession | null, onChange: () => void) {
    this.#session = session;
    this.#onChange = onChange;
    this.publish = {
      camera: (track, options) => this.#want('camera', track, options?.codec ?? 'auto'),
      microphone: (track) => this.#want('microphone', track, 'auto'),
      screen: (track) => this.#want('screen', track, 'auto'),
      stop: (source) => this.#stop(source),
      mute: (source, muted) => this.#mute(source, muted),
    };
  }

  get muted(): Source[] {
    return [...this.#wishes.values()].filter(({ muted }) => muted).map(({ source }) => source);
  }

  /** A new session stands, or my rights changed: all that is wished, and may be, is published as it should be now. */
  resume(): void {
    this.dropForbidden();
    for (const wish of this.#wishes.values()) void this.#put(wish);
  }

  /** My rights changed: what may not be any more is no longer wished. */
  dropForbidden(): void {
    const session = this.#session();
    if (!session) return;
    for (const wish of this.#wishes.values()) {
      if (!session.rights.publish.includes(wish.source)) this.#forget(wish, new StageRefusal({ code: 'FORBIDDEN' }));
    }
  }

  clear(): void {
    for (const wish of this.#wishes.values()) this.#forget(wish);
  }

  async #want(source: Source, track: MediaStreamTrack, codec: VideoCodec): Promise<void> {
    const had = this.#wishes.get(source);
    const wish = had?.codec === codec ? had : new Wish(source, track, codec);
    if (had && had !== wish) {
      wish.muted = had.muted;
      had.end();
    }
    wish.track = track;
    this.#wishes.set(source, wish);
    track.addEventListener('ended', () => {
      if (wish.track === track && !wish.isOver) void this.#stop(source).catch(() => undefined);
    });
    this.dropForbidden();
    await this.#put(wish);
    await wish.published;
  }

  async #stop(source: Source): Promise<void> {
    const wish = this.#wishes.get(source);
    if (!wish) return;
    this.#forget(wish);
    await this.#session()?.up?.stop(source);
  }

  async #mute(source: Source, muted: boolean): Promise<void> {
    const wish = this.#wishes.get(source);
    if (!wish) return;
    wish.muted = muted;
    this.#onChange();
    await this.#put(wish);
  }

  /** Without a session, or when it ends meanwhile, the next one publishes it. */
  async #put(wish: Wish): Promise<void> {
    const session = this.#session();
    if (!session?.up || wish.isOver) return;
    try {
      await session.up.put(wish);
      wish.fulfil();
    } catch (error) {
      if (session.isOver) return;
      const refusal = error instanceof StageRefusal ? error : new StageRefusal({ code: 'INTERNAL' });
      if (refusal.code === 'MEDIA_UNAVAILABLE') session.end();
      else this.#forget(wish, refusal);
    }
  }

  #forget(wish: Wish, refusal?: StageRefusal): void {
    if (this.#wishes.get(wish.source) === wish) this.#wishes.delete(wish.source);
    wish.end(refusal);
    this.#onChange();
  }
}
