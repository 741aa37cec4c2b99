import { Recent, type Platform } from '../../kit/index.ts';
import { sessionClaim } from './sessionClaim.ts';
import { passLifeMs } from './hlsPass.ts';

type Reach = Pick<Platform, 'redis' | 'clock'>;
const key = 'hls:revoked';
/** Clocks of processes differ, and a write takes its time. */
const overlapMs = 10_000;

/** Sessions that ended, as passes name them, as this process knows them. */
const known = new WeakMap<Platform['redis'], Recent<ReadonlySet<string>>>();

/** HLS passes of the session admit nobody any more, in every process within a second. */
export async function revokePasses({ redis, clock }: Reach, sessionHash: string): Promise<void> {
  const now = clock().getTime();
  await redis
    .multi()
    .zadd(key, now, sessionClaim(sessionHash))
    .zremrangebyscore(key, '-inf', now - passLifeMs)
    .pexpire(key, passLifeMs)
    .exec();
}

/** Whether the session of a pass has ended. While Redis is away, what was known goes on; throws when nothing was. */
export async function isRevoked(reach: Reach, claim: string): Promise<boolean> {
  const recent = known.get(reach.redis) ?? watch(reach);
  known.set(reach.redis, recent);
  return (await recent.get(key)).has(claim);
}

function watch({ redis, clock }: Reach): Recent<ReadonlySet<string>> {
  const ended = new Set<string>();
  let readAt = 0;
  const read = async (): Promise<ReadonlySet<string>> => {
    const now = clock().getTime();
    const since = Math.max(now - passLifeMs, readAt - overlapMs);
    for (const claim of await redis.zrangebyscore(key, since, '+inf')) ended.add(claim);
    readAt = now;
    return ended;
  };
  return new Recent({ read, maxAgeMs: 1_000, staleMs: passLifeMs });
}
