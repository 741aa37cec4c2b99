import { Recent, type Platform } from '../../kit/index.ts';
import { sessionClaim } from './sessionClaim.ts';
import { passLifeMs } from './hlsPass.ts';

type Reach = Pick<Platform, 'redis' | 'clock'>;
type Batch = ReturnType<Platform['redis']['multi']>;
const key = 'hls:revoked';
/** Clocks of processes differ, and a write takes its time. */
const overlapMs = 60_000;

/** Sessions that ended, as passes name them, as this process knows them. */
const known = new WeakMap<Platform['redis'], Recent<ReadonlyMap<string, number>>>();

/**
 * Adds to the batch that ends a session that its HLS passes admit nobody any more, in every process within a second. In
 * the same step: nobody could ask for it again once the session is gone.
 */
export function revokePasses(batch: Batch, sessionHash: string, at: Date): Batch {
  const now = at.getTime();
  return batch
    .zadd(key, now, sessionClaim(sessionHash))
    .zremrangebyscore(key, '-inf', now - passLifeMs)
    .pexpire(key, passLifeMs);
}

/** Whether the session of a pass has ended. While Redis is away, what was known goes on; throws when nothing was. */
export async function isRevoked(reach: Reach, claim: string): Promise<boolean> {
  const recent = known.get(reach.redis) ?? watch(reach);
  known.set(reach.redis, recent);
  return (await recent.get(key)).has(claim);
}

function watch({ redis, clock }: Reach): Recent<ReadonlyMap<string, number>> {
  /** With the moment each was read. */
  const ended = new Map<string, number>();
  let readAt = 0;
  const read = async (): Promise<ReadonlyMap<string, number>> => {
    const now = clock().getTime();
    const since = Math.max(now - passLifeMs, readAt - overlapMs);
    for (const claim of await redis.zrangebyscore(key, since, '+inf')) ended.set(claim, now);
    // Every pass of theirs has come to its own end.
    for (const [claim, at] of ended) if (at < now - passLifeMs - overlapMs) ended.delete(claim);
    readAt = now;
    return ended;
  };
  return new Recent({ read, maxAgeMs: 1_000, staleMs: passLifeMs });
}
