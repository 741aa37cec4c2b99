import { Id, Role } from '@jingqi/contract';
import { z } from 'zod';
import type { Actor, Platform } from '../../kit/index.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Staff, who can see and do much, come in anew after an hour away and each half day; attendees after a month away. */
const staffLife = { idleMs: hourMs, wholeMs: 12 * hourMs };
const othersLife = { idleMs: 30 * 24 * hourMs, wholeMs: 365 * 24 * hourMs };
const staff: readonly Role[] = ['moderator', 'operator', 'window', 'carrier', 'auditor'];

export const lifeOf = (role: Role): typeof staffLife => (staff.includes(role) ? staffLife : othersLife);

export const keyOf = {
  /** A hash: `value`, `idleMs`, `endsAt`; `seenAt` and `address` of its last use. Times in ms since the epoch. */
  session: (hash: string): string => `session:${hash}`,
  /** The hashes of a person's sessions. */
  person: (personId: Id): string => `sessions-of:${personId}`,
};

/** Who somebody is, as their sessions remember it. */
export type Person = Omit<Actor, 'sessionHash'>;
/** What stays the same as long as the session lasts, but for the person's name. `id`: what its owner knows it by. */
export const Stored = z.object({
  id: Id,
  personId: Id,
  role: Role,
  name: z.string(),
  enterprise: z.string(),
  device: z.string(),
  startedAt: z.int(),
});
export type Stored = z.infer<typeof Stored>;

/** Throws the first error of a batch. */
export async function all(batch: Promise<[Error | null, unknown][] | null>): Promise<void> {
  for (const [error] of (await batch) ?? []) if (error) throw error;
}

export async function writeSession({ redis }: Platform, hash: string, stored: Stored, address: string): Promise<void> {
  const { idleMs, wholeMs } = lifeOf(stored.role);
  const [key, owner] = [keyOf.session(hash), keyOf.person(stored.personId)];
  const rest = { idleMs, endsAt: stored.startedAt + wholeMs, seenAt: stored.startedAt, address };
  await all(
    redis
      .multi()
      .hset(key, { value: JSON.stringify(stored), ...rest })
      .pexpire(key, idleMs)
      .sadd(owner, hash)
      .pexpire(owner, idleMs)
      .exec(),
  );
}

// One round trip. Redis has no other command whose expiry depends on the value.
const readAndProlong = `
local kept = redis.call('HMGET', KEYS[1], 'value', 'idleMs', 'endsAt')
if not kept[1] then return false end
local left = kept[3] - ARGV[1]
if left <= 0 then
  redis.call('DEL', KEYS[1])
  return false
end
if ARGV[2] == 'use' then
  redis.call('HSET', KEYS[1], 'seenAt', ARGV[1])
  if ARGV[3] ~= '' then redis.call('HSET', KEYS[1], 'address', ARGV[3]) end
  redis.call('PEXPIRE', KEYS[1], math.min(kept[2], left))
  redis.call('PEXPIRE', 'sessions-of:' .. cjson.decode(kept[1]).personId, kept[2])
end
return kept[1]`;

/** `use` prolongs it and notes when and from where; `look` leaves it as it is. Null when it is unknown or over. */
export async function readSession(
  { redis, clock }: Platform,
  hash: string,
  how: 'use' | 'look',
  address: string,
): Promise<Stored | null> {
  const kept = await redis.eval(readAndProlong, 1, keyOf.session(hash), clock().getTime(), how, address);
  return typeof kept === 'string' ? Stored.parse(JSON.parse(kept)) : null;
}
