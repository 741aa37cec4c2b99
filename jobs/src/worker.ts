import { queueName } from '@jingqi/contract';
import type { Redis } from '@jingqi/server/kit';
import { Worker } from 'bullmq';
import { runJob, type Outcome, type Work } from './runJob.ts';

/** How many jobs run at once. */
const concurrency = 8;
/** A job whose process died is taken up again after at most about this and two looks, in ms. */
const lockMs = 3_000;
const lookMs = 1_000;
/** How long the jobs that run may take to finish when the process ends, in ms. */
const finishMs = 8_000;

interface WorkerOptions extends Work {
  redis: Redis;
  onOutcome: (job: string, outcome: Outcome) => void;
}

/** Takes jobs off the queue. Returns its stop, which waits for those that run. */
export function startWorker({ redis, onOutcome, ...work }: WorkerOptions): () => Promise<void> {
  const worker = new Worker(
    queueName,
    async (job) => onOutcome(job.name, await runJob(work, job.name, job.data)),
    // Dying in the middle is no fault of the job's: only its handler's refusals count, and those are on the outbox row.
    { connection: redis, concurrency, lockDuration: lockMs, stalledInterval: lookMs, maxStalledCount: 1_000 },
  );
  worker.on('error', (error) => work.logger.warn({ error: error.message }, 'queue trouble'));
  worker.on('failed', (job, error) => work.logger.error({ err: error, job: job?.name }, 'job left to the sweeper'));
  return async () => {
    const timer = setTimeout(() => void worker.close(true), finishMs);
    await worker.close();
    clearTimeout(timer);
  };
}
