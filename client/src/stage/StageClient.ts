import type { StageTicket } from '@jingqi/contract';
import { backOffMs, pause } from './backOff.ts';
import { failureOf } from './failureOf.ts';
import { keptStreams } from './keptStreams.ts';
import { expectDevice } from './loadDevice.ts';
import { SignalLine, type StageFact } from './SignalLine.ts';
import { SnapshotStore } from './SnapshotStore.ts';
import { StageSession } from './StageSession.ts';
import type { LayerName, StageFailure, StagePublish, StageSnapshot, StageStream } from './types.ts';
import { watchQuality } from './watchQuality.ts';
import { Wishes } from './Wishes.ts';

const fatalFacts: Partial<Record<StageFact['fact'], StageFailure>> = {
  'stage:closed': 'closed',
  'connection:replaced': 'replaced',
  'connection:removed': 'removed',
};
/** How long the last frames stay while all is built anew, in ms. */
const keepMs = 5_000;
/** A session that stood for less is a failed one, in ms. */
const shortMs = 5_000;

/**
 * One person's place on a stage: comes, receives, publishes, and comes back by itself with a fresh ticket after whatever
 * is not final. No framework; `useStage` is the hook around it.
 */
export class StageClient {
  #ticket: () => Promise<StageTicket>;
  readonly #store = new SnapshotStore();
  readonly #preferred = new Map<string, LayerName>();
  #isHeld = false;
  readonly #wishes = new Wishes(
    () => this.#built,
    () => this.#refresh(),
  );
  /** The session being built or standing, and the one that stands. */
  #session: StageSession | null = null;
  #built: StageSession | null = null;
  #old: readonly StageStream[] = [];
  #ended: StageFailure | null = null;
  #life: AbortController | null = null;

  constructor({ ticket }: { readonly ticket: () => Promise<StageTicket> }) {
    this.#ticket = ticket;
  }

  get publish(): StagePublish {
    return this.#wishes.publish;
  }

  /** From where tickets come from now on. */
  readonly askTicketsFrom = (ticket: () => Promise<StageTicket>): void => {
    this.#ticket = ticket;
  };

  readonly snapshot = (): StageSnapshot => this.#store.now;

  readonly subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  readonly start = (): void => {
    if (this.#life) return;
    this.#life = new AbortController();
    expectDevice();
    void this.#run(this.#life.signal);
  };

  readonly leave = (): void => {
    this.#life?.abort();
    this.#life = null;
    this.#wishes.clear();
    this.#session?.end();
    this.#session = null;
    this.#built = null;
    this.#old = [];
    this.#store.change({ state: 'idle', reason: null, quality: 'unknown', streams: [], isOwed: false, published: [] });
  };

  readonly retry = (): void => {
    if (this.#store.now.state !== 'failed') return;
    this.#life = null;
    this.start();
  };

  readonly preferLayers = (personId: string, layer: LayerName): void => {
    this.#preferred.set(personId, layer);
    void this.#built?.down?.prefer(personId);
  };

  readonly holdPictures = (isHeld: boolean): void => {
    this.#isHeld = isHeld;
    this.#built?.down?.hold(isHeld);
  };

  async #run(over: AbortSignal): Promise<void> {
    this.#ended = null;
    this.#store.change({ state: 'connecting', reason: null });
    const stopWatching = watchQuality(
      () => this.#built,
      (quality) => this.#store.change({ quality }),
    );
    for (let failures = 0; !over.aborted && !this.#ended; failures += 1) {
      if (failures > 0) await pause(backOffMs(failures - 1), over);
      if (over.aborted) break;
      if (await this.#connect(over, failures)) failures = 0;
      if (!over.aborted && this.#store.now.state === 'connected')
        this.#store.change({ state: 'reconnecting', quality: 'unknown' });
    }
    stopWatching();
    if (over.aborted) return;
    this.#wishes.clear();
    this.#old = [];
    const nothing = { quality: 'unknown', streams: [], isOwed: false, published: [] } as const;
    this.#store.change({ state: 'failed', reason: this.#ended, ...nothing });
  }

  /** One line from ticket to end. True when it stood. */
  async #connect(over: AbortSignal, failures: number): Promise<boolean> {
    const life = new AbortController();
    over.addEventListener('abort', () => life.abort(), { once: true, signal: life.signal });
    let hasStood = false;
    try {
      const ticket = await this.#ticket();
      const onFact = (fact: StageFact): void => (over.aborted ? undefined : this.#take(fact));
      const line = await SignalLine.open({ ticket, purpose: 'stage', onFact, signal: life.signal });
      for (let short = 0; line.isOpen && !this.#ended && !over.aborted;) {
        const began = performance.now();
        hasStood = (await this.#serve(line, ticket, over)) || hasStood;
        const isShort = performance.now() - began < shortMs && !this.#session?.wasRestarted;
        short = isShort ? short + 1 : 0;
        if (line.isOpen && short > 1) await pause(backOffMs(short), life.signal);
      }
    } catch (error) {
      if (!over.aborted) this.#ended ??= failureOf(error, failures);
    } finally {
      life.abort();
    }
    return hasStood;
  }

  /** One session from join to its end. True when it stood. Throws what is final. */
  async #serve(line: SignalLine, { iceServers }: StageTicket, over: AbortSignal): Promise<boolean> {
    const session = new StageSession({
      line,
      iceServers,
      preferred: this.#preferred,
      isHeld: () => this.#isHeld,
      onChange: () => this.#refresh(),
    });
    this.#session = session;
    try {
      await Promise.race([session.build(), session.over]);
      if (session.isOver || over.aborted) return false;
      this.#built = session;
      session.down?.hold(this.#isHeld);
      this.#store.change({ state: 'connected' });
      this.#wishes.resume();
      this.#refresh();
      await session.over;
      return true;
    } catch (error) {
      if (failureOf(error, 0)) throw error;
      return false;
    } finally {
      session.end();
      this.#lay(session);
    }
  }

  /** The session is over: its last frames stay for a while. */
  #lay(session: StageSession): void {
    if (this.#built !== session) return;
    this.#built = null;
    this.#old = this.#store.now.streams;
    const kept = this.#old;
    setTimeout(() => {
      if (this.#old !== kept) return;
      this.#old = [];
      this.#refresh();
    }, keepMs);
    if (this.#life && !this.#life.signal.aborted && !this.#ended) this.#store.change({ state: 'reconnecting' });
    this.#refresh();
  }

  #take(fact: StageFact): void {
    this.#ended ??= fatalFacts[fact.fact] ?? null;
    this.#session?.take(fact);
    if (fact.fact === 'permission:changed') this.#wishes.resume();
  }

  #refresh(): void {
    if (!this.#life || this.#life.signal.aborted) return;
    const session = this.#built;
    const streams = keptStreams(this.#old, session?.down?.streams ?? []);
    this.#store.change({
      streams,
      published: session?.up?.published ?? [],
      muted: this.#wishes.muted,
      // While all is built anew, what was owed is owed still.
      ...(session?.down ? { isOwed: session.down.isOwed } : {}),
      ...(session ? { view: session.rights.view, publishRights: session.rights.publish } : {}),
    });
  }
}
