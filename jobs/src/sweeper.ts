import { jobs } from '@jingqi/contract';
import { Outbox, type Logger, type OutboxRow } from '@jingqi/server/kit';
import mongoose from 'mongoose';

export const sweepEachMs = 5_000;
/** A row that is younger may still be on its way to the queue by itself. */
const graceMs = 3_000;
const portion = 1_000;

interface Sweep {
  enqueue: (rows: OutboxRow[]) => Promise<void>;
  now: () => Date;
  logger: Logger;
}

/** Puts rows that are due back into the queue; those that are in it already stay one. Returns how many. */
export async function sweepOutbox({ enqueue, now, logger }: Sweep): Promise<number> {
  const before = new Date(now().getTime() - graceMs);
  const due = await Outbox.find({ deadAt: null, dueAt: mongoose.trusted({ $lt: before }) })
    .sort({ dueAt: 1 })
    .limit(portion)
    .lean();
  const known = due.filter((row) => Object.hasOwn(jobs, row.job));
  if (known.length < due.length) logger.error({ rows: due.length - known.length }, 'outbox rows of a job unknown here');
  if (known.length > 0) await enqueue(known);
  return known.length;
}

/** Sweeps now and each `sweepEachMs`. Returns its stop, which waits for the sweep that runs. */
export function startSweeper(sweep: Sweep): () => Promise<void> {
  let running: Promise<unknown> | null = null;
  const run = (): void => {
    running ??= sweepOutbox(sweep)
      .catch((error: unknown) => sweep.logger.warn({ err: error }, 'outbox not swept'))
      .finally(() => {
        running = null;
      });
  };
  run();
  const timer = setInterval(run, sweepEachMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
