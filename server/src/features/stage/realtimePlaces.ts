import type { Id } from '@jingqi/contract';
import { presence, type Platform } from '../../kit/index.ts';

type Reach = Pick<Platform, 'redis' | 'clock'>;

/** A place nobody renews (its process died) is free after so long, in ms; the living renew theirs each `renewMs`. */
const freshMs = 15_000;
export const placesRenewedMs = 5_000;
/** How many watch an event in real time where nothing else is set. */
const defaultPlaces = 200;

const keyOf = (eventId: Id): string => `stage:realtime:${eventId}`;

// One step, so that no two processes give away the last place.
const take = `
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[1])
local has = redis.call('ZSCORE', KEYS[1], ARGV[4])
if not has and redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[3]) then return 0 end
redis.call('ZADD', KEYS[1], ARGV[2], ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
return 1`;

/** Takes one of the event's places in real time for a viewer, or keeps theirs. False when all are taken. */
export async function takePlace(
  { redis, clock, settings }: Reach & Pick<Platform, 'settings'>,
  eventId: Id,
  personId: Id,
): Promise<boolean> {
  const now = clock().getTime();
  const places = settings.realtimeViewers ?? defaultPlaces;
  return (await redis.eval(take, 1, keyOf(eventId), now, now + freshMs, places, personId, 2 * freshMs)) === 1;
}

/** The viewer left, chose the other way, or has a seat now. */
export async function freePlace({ redis }: Pick<Reach, 'redis'>, eventId: Id, personId: Id): Promise<void> {
  await redis.zrem(keyOf(eventId), personId);
}

/** Those in this process who have a place keep it; to be called each `placesRenewedMs`. */
export async function renewPlaces({ redis, clock }: Reach): Promise<void> {
  const until = clock().getTime() + freshMs;
  for (const eventId of presence.events()) {
    const held = (await redis.zrange(keyOf(eventId), '0', '-1')).filter((personId) =>
      presence.holds(eventId, personId),
    );
    if (held.length === 0) continue;
    const batch = redis.pipeline();
    // Only those that are there still: one that was freed meanwhile stays so.
    for (const personId of held) batch.zadd(keyOf(eventId), 'XX', until, personId);
    await batch.pexpire(keyOf(eventId), 2 * freshMs).exec();
  }
}
