import { Redis } from 'ioredis';
import type { Logger } from './logger.ts';

export type { Redis };

/** A Redis that takes a command and does not answer for this long is away, in ms. */
const silentMs = 3_000;

/** A connection that comes back by itself. `blocking` connections (queues, streams) wait without end. */
export function connectRedis(url: string, logger: Logger, blocking = false): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: blocking ? null : 2,
    ...(blocking ? {} : { commandTimeout: silentMs }),
    retryStrategy: (times) => Math.min(100 * times, 2_000),
    enableOfflineQueue: true,
  });
  redis.on('error', (error: Error) => logger.warn({ error: error.message }, 'redis connection trouble'));
  return redis;
}

/** True for an error that says that Redis cannot be reached or does not answer. */
export function isRedisAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'MaxRetriesPerRequestError' || awayMessages.has(error.message);
}

// ioredis gives these no name of their own.
const awayMessages = new Set(['Command timed out', 'Connection is closed.']);
