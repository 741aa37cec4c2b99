import { newId } from '@jingqi/contract';
import { keepFollowUpRules, reviewDueDates } from '@jingqi/server/features/leads';
import { makeCarrier, type Carrier } from '@jingqi/server/features/messages';
import {
  closeDatabase,
  connectDatabase,
  connectRedis,
  isDatabaseReady,
  makeLogger,
  openQueue,
  storesOf,
  systemClock,
  type Doer,
  type Logger,
  type WorkQueue,
} from '@jingqi/server/kit';
import type { Config } from './config.ts';
import { listen, makeHealth } from './health.ts';
import { makeMetrics } from './metrics.ts';
import { startSweeper } from './sweeper.ts';
import { startWorker } from './worker.ts';

export interface Jobs {
  port: number;
  /** Finishes the jobs that run, then closes connections. */
  stop: () => Promise<void>;
}

/** Starts one process of jobs. Throws when MongoDB cannot be reached or the port is taken. */
export async function startJobs(config: Config): Promise<Jobs> {
  const logger = makeLogger('jobs', config.LOG_LEVEL);
  await connectDatabase(config.MONGODB_URI, logger);
  const redis = [connectRedis(config.REDIS_URL, logger, true), connectRedis(config.REDIS_URL, logger, true)] as const;
  const queue = openQueue(redis[0], logger);
  const { registry, countJob } = makeMetrics();
  const doer = doerOf(queue, logger);
  await keepFollowUpRules();
  await reviewDueDates(doer);
  const stopWorker = startWorker({
    redis: redis[1],
    doer,
    logger,
    tools: { carry: carrierOf(config, logger), publicUrl: config.PUBLIC_URL, stores: storesOf(config) },
    onOutcome: countJob,
  });
  const stopSweeper = startSweeper({ enqueue: queue.enqueue, now: systemClock, logger });
  const isReady = async () => ({ database: await isDatabaseReady(), redis: redis[1].status === 'ready' });
  const health = makeHealth({ registry, isReady });
  const port = await listen(health, config.HOST, config.PORT);
  logger.info({ port }, 'jobs listens');
  return {
    port,
    stop: async () => {
      await Promise.all([stopSweeper(), stopWorker()]);
      health.closeAllConnections();
      health.close();
      await queue.close();
      await closeDatabase();
      for (const connection of redis) connection.disconnect();
    },
  };
}

function carrierOf({ NODE_ENV, SMTP_URL, MAIL_FROM }: Config, logger: Logger): Carrier {
  const production = NODE_ENV === 'production';
  return makeCarrier({ production, smtpUrl: SMTP_URL, mailFrom: MAIL_FROM, clock: systemClock, logger });
}

/** A job acts for nobody. */
function doerOf(queue: WorkQueue, logger: Logger): Doer {
  return {
    requestId: newId(),
    platform: {
      clock: systemClock,
      // Nobody is connected here: the servers' sweep finds what a job says.
      publish: () => undefined,
      enqueue: (rows) =>
        void queue.enqueue(rows).catch((error: unknown) => logger.warn({ err: error }, 'left to the sweeper')),
    },
  };
}
