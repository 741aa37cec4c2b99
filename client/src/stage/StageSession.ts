import type { StageRights, StageTicket } from '@jingqi/contract';
import { Deferred } from './Deferred.ts';
import { Downlink } from './Downlink.ts';
import { loadDevice } from './loadDevice.ts';
import type { SignalLine, StageFact } from './SignalLine.ts';
import type { LayerName } from './types.ts';
import { Uplink } from './Uplink.ts';

interface Options {
  readonly line: SignalLine;
  readonly iceServers: StageTicket['iceServers'];
  readonly preferred: ReadonlyMap<string, LayerName>;
  /** Whether pictures are held when it is built. */
  readonly isHeld: () => boolean;
  readonly onChange: () => void;
}

/** One build of transports and streams on a line, from `stage:join` until it is lost as a whole. */
export class StageSession {
  readonly #options: Options;
  readonly #early: StageFact[] = [];
  readonly #over = new Deferred<void>();
  isOver = false;
  /** It ended because the node lost its worker, which is no fault of this browser. */
  wasRestarted = false;
  #links: { readonly up: Uplink; readonly down: Downlink } | null = null;
  rights: StageRights = { view: 'air', publish: [], codec: 'VP8' };

  constructor(options: Options) {
    this.#options = options;
    void options.line.closed.then(() => this.end());
  }

  /** Resolves when all has to be built anew. */
  get over(): Promise<void> {
    return this.#over.promise;
  }

  get up(): Uplink | null {
    return this.#links?.up ?? null;
  }

  get down(): Downlink | null {
    return this.#links?.down ?? null;
  }

  /** Joins and begins to receive. Throws StageRefusal, UnsupportedBrowser. */
  async build(): Promise<void> {
    const { line, iceServers, preferred, isHeld, onChange } = this.#options;
    const { rights, streams, routerRtpCapabilities } = await line.ask('stage:join', {});
    const device = await loadDevice(routerRtpCapabilities);
    const context = { line, device, iceServers, onBroken: () => this.end() };
    if (this.isOver) return;
    this.rights = rights;
    const down = new Downlink(context, { preferred, isHeld: isHeld() }, onChange);
    this.#links = { up: new Uplink(context, () => this.rights.codec, onChange), down };
    for (const stream of streams) void down.add(stream);
    for (const fact of this.#early.splice(0)) this.take(fact);
  }

  /** Facts that come while it is being built wait. */
  take(fact: StageFact): void {
    if (fact.fact === 'stage:restarted') {
      this.wasRestarted = true;
      return this.end();
    }
    if (!this.#links) return void this.#early.push(fact);
    this.#apply(fact, this.#links.up, this.#links.down);
  }

  end(): void {
    this.isOver = true;
    this.#over.resolve(undefined);
    this.#links?.up.close();
    this.#links?.down.close();
  }

  #apply({ fact, payload }: StageFact, up: Uplink, down: Downlink): void {
    if (fact === 'stream:added') void down.add(payload.stream);
    else if (fact === 'stream:removed') down.remove(payload.streamId);
    else if (fact === 'stream:muted') down.setPaused(payload.streamId, payload.muted);
    else if (fact === 'stream:revoked') up.revoked(payload.streamId);
    else if (fact === 'consumer:score') down.setScore(payload.consumerId, payload.score, payload.publisherScore);
    else if (fact === 'permission:changed') {
      this.rights = payload;
      this.#options.onChange();
    }
  }
}
