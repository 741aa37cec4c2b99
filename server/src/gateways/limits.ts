import { DomainError } from '@jingqi/contract';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Redis } from '../kit/index.ts';

/** Takes one point of `who`'s budget for `what`. Throws TOO_MANY_REQUESTS. */
export type TakePoint = (what: string, who: string, rate: { points: number; seconds: number }) => Promise<void>;

/** Budgets live in Redis, so that two processes share them; while Redis is away each process counts for itself. */
export function makeLimits(redis: Redis): TakePoint {
  const limiters = new Map<string, RateLimiterRedis>();
  return async (what, who, rate) => {
    let limiter = limiters.get(what);
    if (!limiter) {
      const options = { points: rate.points, duration: rate.seconds, keyPrefix: `limit:${what}` };
      // Who is over the budget is refused from memory: a flood does not become one of Redis.
      limiter = new RateLimiterRedis({
        ...options,
        storeClient: redis,
        inMemoryBlockOnConsumed: rate.points + 1,
        insuranceLimiter: new RateLimiterMemory(options),
      });
      limiters.set(what, limiter);
    }
    try {
      await limiter.consume(who);
    } catch (refused) {
      if (refused instanceof RateLimiterRes)
        throw new DomainError('TOO_MANY_REQUESTS', { retryAfterMs: refused.msBeforeNext });
      throw refused;
    }
  };
}
