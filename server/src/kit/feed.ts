import type { StreamName } from '@jingqi/contract';
import { Timeline, type TimelineRow } from './timeline.model.ts';

/** How long a row may stay unpublished before the sweep looks for it, and how far back it looks, in ms. */
export const sweepMs = 1_000;
const lookBackMs = 15_000;

/**
 * The fan-out of facts inside one process: each stream's rows leave in order, once and without a gap.
 * Rows come from this process's acts, from other processes, and from the sweep, which finds in MongoDB what a process
 * committed and then died before publishing.
 */
export class Feed {
  readonly #last = new Map<StreamName, number>();
  readonly #healing = new Map<StreamName, Promise<void>>();
  readonly #deliver: (row: TimelineRow) => void;
  readonly #now: () => number;

  constructor(deliver: (row: TimelineRow) => void, now: () => number) {
    this.#deliver = deliver;
    this.#now = now;
  }

  /** Takes rows in any order; a stream never seen before starts at the first row given. */
  accept(rows: readonly TimelineRow[]): void {
    for (const row of [...rows].sort((a, b) => a.seq - b.seq)) {
      const last = this.#last.get(row.stream);
      if (last === undefined || row.seq === last + 1) this.#pass(row);
      else if (row.seq > last + 1) void this.#heal(row.stream);
    }
  }

  /** Nobody here follows the stream any more: forget its number. */
  forget(stream: StreamName): void {
    this.#last.delete(stream);
  }

  /** Somebody here follows the stream from `seq` on, so what comes after it must not be passed over. */
  follow(stream: StreamName, seq: number): void {
    if (!this.#last.has(stream)) this.#last.set(stream, seq);
  }

  /** Passes on recent rows of followed streams that nobody published. */
  async sweep(): Promise<void> {
    if (this.#last.size === 0) return;
    const since = new Date(this.#now() - lookBackMs);
    const rows = await Timeline.find({ at: { $gt: since } }).sort({ at: 1 }).limit(5_000).lean();
    this.accept(rows.filter((row) => this.#last.has(row.stream)));
  }

  #pass(row: TimelineRow): void {
    this.#last.set(row.stream, row.seq);
    this.#deliver(row);
  }

  async #heal(stream: StreamName): Promise<void> {
    const running = this.#healing.get(stream);
    if (running) return running;
    const healing = this.#fill(stream).finally(() => this.#healing.delete(stream));
    this.#healing.set(stream, healing);
    return healing;
  }

  async #fill(stream: StreamName): Promise<void> {
    const last = this.#last.get(stream) ?? 0;
    const rows = await Timeline.find({ stream, seq: { $gt: last } }).sort({ seq: 1 }).limit(1_000).lean();
    for (const row of rows) if (row.seq === (this.#last.get(stream) ?? 0) + 1) this.#pass(row);
  }
}
