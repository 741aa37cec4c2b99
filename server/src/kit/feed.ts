import type { StreamName } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { Logger } from './logger.ts';
import { Timeline, type TimelineRow } from './timeline.model.ts';

/** How often unpublished rows are looked for, and how far back, in ms. */
export const sweepMs = 1_000;
const lookBackMs = 15_000;
const portion = 1_000;

/** Where rows are read from: MongoDB; a test gives its own. */
export interface RowSource {
  /** Rows of a stream after a number, in order, at most `limit`. */
  after: (stream: StreamName, seq: number, limit: number) => Promise<TimelineRow[]>;
  /** Which rows of any stream are younger than `since`. */
  since: (since: Date) => Promise<Pick<TimelineRow, 'stream' | 'seq'>[]>;
}

export const timelineRows: RowSource = {
  after: (stream, seq, limit) =>
    Timeline.find({ stream, seq: mongoose.trusted({ $gt: seq }) })
      .sort({ seq: 1 })
      .limit(limit)
      .lean(),
  since: (since) =>
    Timeline.find({ at: mongoose.trusted({ $gt: since }) }, { stream: 1, seq: 1 })
      .sort({ at: 1 })
      .limit(10_000)
      .lean(),
};

interface FeedOptions {
  deliver: (row: TimelineRow) => void;
  now: () => number;
  logger: Pick<Logger, 'warn'>;
  rows?: RowSource;
}

/**
 * The fan-out of facts inside one process: each followed stream's rows leave in order, once and without a gap.
 * Rows come from this process's acts, from other processes, and from the sweep, which finds in MongoDB what a process
 * committed and then died before publishing.
 */
export class Feed {
  readonly #last = new Map<StreamName, number>();
  readonly #early = new Map<StreamName, TimelineRow[]>();
  readonly #healing = new Set<StreamName>();
  readonly #options: FeedOptions;
  readonly #rows: RowSource;
  #sweptAt: number;

  constructor(options: FeedOptions) {
    this.#options = options;
    this.#rows = options.rows ?? timelineRows;
    this.#sweptAt = options.now();
  }

  /** Somebody is about to follow the stream: what is published from now on is kept until its number is known. */
  expect(stream: StreamName): void {
    if (!this.#last.has(stream) && !this.#early.has(stream)) this.#early.set(stream, []);
  }

  /**
   * Somebody follows the stream and has it up to `seq`, read after `expect`. Returns the rows that already left and that
   * they may have missed: empty but for a race of two newcomers.
   */
  async follow(stream: StreamName, seq: number): Promise<TimelineRow[]> {
    const last = this.#last.get(stream);
    if (last !== undefined) return last > seq ? this.#rows.after(stream, seq, last - seq) : [];
    this.#last.set(stream, seq);
    const early = this.#early.get(stream) ?? [];
    this.#early.delete(stream);
    this.accept(early);
    return [];
  }

  /** Nobody here follows the stream any more. */
  forget(stream: StreamName): void {
    this.#last.delete(stream);
    this.#early.delete(stream);
  }

  /** Takes rows in any order, any number of times; those of streams that nobody follows here are dropped. */
  accept(rows: readonly TimelineRow[]): void {
    for (const row of [...rows].sort((a, b) => a.seq - b.seq)) {
      const last = this.#last.get(row.stream);
      if (last === undefined) this.#early.get(row.stream)?.push(row);
      else if (row.seq === last + 1) this.#pass(row);
      else if (row.seq > last + 1) void this.#heal(row.stream);
    }
  }

  /** Passes on recent rows of followed streams that nobody published. */
  async sweep(): Promise<void> {
    const startedAt = this.#options.now();
    if (this.#last.size > 0) {
      const recent = await this.#rows.since(new Date(this.#sweptAt - lookBackMs));
      const behind = recent.filter(({ stream, seq }) => seq > (this.#last.get(stream) ?? Infinity));
      for (const stream of new Set(behind.map((row) => row.stream))) await this.#heal(stream);
    }
    this.#sweptAt = startedAt;
  }

  #pass(row: TimelineRow): void {
    this.#last.set(row.stream, row.seq);
    this.#options.deliver(row);
  }

  /** Reads what is missing. Where that fails the sweep tries again. */
  async #heal(stream: StreamName): Promise<void> {
    if (this.#healing.has(stream)) return;
    this.#healing.add(stream);
    try {
      while (await this.#fill(stream)) continue;
    } catch (error) {
      this.#options.logger.warn({ err: error, stream }, 'a gap is left to the sweep');
    } finally {
      this.#healing.delete(stream);
    }
  }

  /** Whether there may be more. */
  async #fill(stream: StreamName): Promise<boolean> {
    const from = this.#last.get(stream);
    if (from === undefined) return false;
    const rows = await this.#rows.after(stream, from, portion);
    for (const row of rows) {
      const last = this.#last.get(stream);
      if (last !== undefined && row.seq === last + 1) this.#pass(row);
    }
    return rows.length === portion;
  }
}
