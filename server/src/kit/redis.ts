import { Redis } from 'ioredis';
import type { Logger } from './logger.ts';

export type { Redis };

/** A connection that comes back by itself. `blocking` connections (queues, streams) wait without end. */
export function connectRedis(url: string, logger: Logger, blocking = false): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: blocking ? null : 2,
    retryStrategy: (times) => Math.min(100 * times, 2_000),
    enableOfflineQueue: true,
  });
  redis.on('error', (error: Error) => logger.warn({ error: error.message }, 'redis connection trouble'));
  return redis;
}
