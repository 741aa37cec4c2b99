import { jobs, queueName } from '@jingqi/contract';
import { Queue } from 'bullmq';
import type { Logger } from './logger.ts';
import type { OutboxRow } from './outbox.model.ts';
import type { Redis } from './redis.ts';

/** The queue's producer side. Its job id is the outbox row's, so a second call for the same row does nothing. */
export interface WorkQueue {
  enqueue: (rows: OutboxRow[]) => Promise<void>;
  close: () => Promise<void>;
  /** To be looked at; nothing is put in or taken out by it. */
  queue: Queue;
}

export function openQueue(redis: Redis, logger: Logger): WorkQueue {
  const queue = new Queue(queueName, { connection: redis });
  queue.on('error', (error) => logger.warn({ error: error.message }, 'queue trouble'));
  return {
    enqueue: async (rows) => {
      await queue.addBulk(
        rows.map((row) => ({
          name: row.job,
          data: jobs[row.job].parse({ ...row.subject, outboxId: row._id }),
          // Completed and failed jobs leave no trace in Redis: the outbox row is the truth, and its sweep may add them again.
          opts: {
            jobId: `${row.job}-${row._id}`,
            delay: Math.max(0, row.dueAt.getTime() - Date.now()),
            removeOnComplete: true,
            removeOnFail: true,
          },
        })),
      );
    },
    close: () => queue.close(),
    queue,
  };
}
