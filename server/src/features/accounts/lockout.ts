import { isIPv6 } from 'node:net';
import { DomainError } from '@jingqi/contract';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { sha256, type Platform } from '../../kit/index.ts';

/** Wrong tries of one login from one network, then closed for 15 minutes. */
const near = { keyPrefix: 'lockout', points: 5, duration: 15 * 60, blockDuration: 15 * 60 };
/** Tries of one login from everywhere in an hour; then only networks that have signed in to it are heard. */
const wide = { keyPrefix: 'lockout-wide', points: 50, duration: 3_600 };
const knownMs = 30 * 24 * 3_600_000;

/** Who tries: the login, and the network address it comes from. */
export interface Try {
  login: string;
  address: string;
}

const counter = ({ redis }: Platform, bounds: typeof near | typeof wide): RateLimiterRedis =>
  new RateLimiterRedis({ storeClient: redis, ...bounds });
const loginKey = ({ login }: Try): string => sha256(login);
const placeKey = ({ login, address }: Try): string => sha256(`${login} ${networkOf(address)}`);
const knownKey = (tried: Try): string => `known-place:${placeKey(tried)}`;

/** One subscriber: the IPv4 address, or the /64 of IPv6. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace('::ffff:', '');
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  return [...groups, ...Array.from({ length: missing }, () => '0')].slice(0, 4).join(':');
}

/**
 * Counts a try before it is looked at, so that tries made at the same moment count too; known and unknown logins alike.
 * A stranger who tries locks out their own network, not the owner. Throws ACCOUNT_LOCKED from the sixth on.
 */
export async function countTry(platform: Platform, tried: Try): Promise<void> {
  await consume(counter(platform, near), placeKey(tried));
  if ((await platform.redis.exists(knownKey(tried))) === 0) await consume(counter(platform, wide), loginKey(tried));
}

async function consume(limiter: RateLimiterRedis, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (refused instanceof RateLimiterRes)
      throw new DomainError('ACCOUNT_LOCKED', { retryAfterMs: refused.msBeforeNext });
    throw refused;
  }
}

/** The try was right as far as it went: it does not count as a wrong one. */
export async function uncountTry(platform: Platform, tried: Try): Promise<void> {
  await counter(platform, near).reward(placeKey(tried));
}

/** Signed in: what came before is forgotten, and the network is known for 30 days. */
export async function forgetTries(platform: Platform, tried: Try): Promise<void> {
  await counter(platform, near).delete(placeKey(tried));
  await platform.redis.set(knownKey(tried), '1', 'PX', knownMs);
}
