import type { Source } from '@jingqi/contract';
import { Deferred } from './Deferred.ts';
import { StageRefusal } from './StageRefusal.ts';
import type { VideoCodec } from './types.ts';

/** A track the page wants on the stage, until it is stopped: it outlives connections. */
export class Wish {
  readonly source: Source;
  readonly codec: VideoCodec;
  track: MediaStreamTrack;
  muted = false;
  isOver = false;
  readonly #first = new Deferred<void>();

  constructor(source: Source, track: MediaStreamTrack, codec: VideoCodec) {
    this.source = source;
    this.track = track;
    this.codec = codec;
    // The page may not wait for it; whoever does gets the refusal all the same.
    this.#first.promise.catch(() => undefined);
  }

  /** When the node has it for the first time. Rejects with a StageRefusal. */
  get published(): Promise<void> {
    return this.#first.promise;
  }

  fulfil(): void {
    this.#first.resolve(undefined);
  }

  end(refusal = new StageRefusal({ code: 'MEDIA_UNAVAILABLE' })): void {
    this.isOver = true;
    this.#first.reject(refusal);
  }
}
