import { DomainError } from '@jingqi/contract';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { sha256, type Platform } from '../../kit/index.ts';

const window = { points: 5, duration: 15 * 60, blockDuration: 15 * 60 };

function counter(platform: Platform): RateLimiterRedis {
  return new RateLimiterRedis({ storeClient: platform.redis, keyPrefix: 'lockout', ...window });
}

/**
 * Counts a try at a login before it is looked at, so that tries made at the same moment count too; known and unknown
 * logins alike. Throws ACCOUNT_LOCKED from the sixth on.
 */
export async function countTry(platform: Platform, login: string): Promise<void> {
  try {
    await counter(platform).consume(sha256(login));
  } catch (refused) {
    if (refused instanceof RateLimiterRes)
      throw new DomainError('ACCOUNT_LOCKED', { retryAfterMs: refused.msBeforeNext });
    throw refused;
  }
}

/** The password was right: what came before is forgotten. */
export async function forgetTries(platform: Platform, login: string): Promise<void> {
  await counter(platform).delete(sha256(login));
}
