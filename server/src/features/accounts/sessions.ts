import { randomBytes } from 'node:crypto';
import { Id, Role } from '@jingqi/contract';
import { z } from 'zod';
import { sha256, type Actor, type Platform, type RouteHandlers } from '../../kit/index.ts';

const hourMs = 3_600_000;
const lifeOf = (role: Role): number => (role === 'operator' || role === 'moderator' ? 12 * hourMs : 30 * 24 * hourMs);

type Person = Omit<Actor, 'sessionHash'>;
/** `lifeMs`: how long it lasts after each use. */
const Stored = z.object({ personId: Id, role: Role, name: z.string(), enterprise: z.string(), lifeMs: z.int() });

const keyOf = {
  session: (hash: string): string => `session:${hash}`,
  /** The hashes of a person's sessions. */
  person: (personId: Id): string => `sessions-of:${personId}`,
};

/** What starts a session: the request that signed in, with the session it came with, if any. */
type Entrance = Pick<Parameters<RouteHandlers['me']>[0], 'platform' | 'actor' | 'cookie'>;

/** A new session with a new token; the one the request came with, a guest's or another's, ends. Returns the token's hash. */
export async function startSession({ platform, actor, cookie }: Entrance, person: Person): Promise<string> {
  if (actor) await revokeSession(platform, actor);
  const token = randomBytes(32).toString('base64url');
  const hash = sha256(token);
  const { personId, role, name, enterprise } = person;
  const lifeMs = lifeOf(role);
  const value = JSON.stringify({ personId, role, name, enterprise, lifeMs } satisfies z.infer<typeof Stored>);
  const written = await platform.redis
    .multi()
    .set(keyOf.session(hash), value, 'PX', lifeMs)
    .sadd(keyOf.person(personId), hash)
    .pexpire(keyOf.person(personId), lifeMs)
    .exec();
  for (const [error] of written ?? []) if (error) throw error;
  cookie.start(token);
  return hash;
}

// One round trip: the value, its life begun anew. Redis has no other command whose expiry depends on the value.
const readAndProlong = `
local value = redis.call('GET', KEYS[1])
if value then
  local session = cjson.decode(value)
  redis.call('PEXPIRE', KEYS[1], session.lifeMs)
  redis.call('PEXPIRE', 'sessions-of:' .. session.personId, session.lifeMs)
end
return value`;

/** Who a session token belongs to; null when it is unknown or expired. Each use prolongs the session. */
export async function readActor(platform: Platform, token: string | undefined): Promise<Actor | null> {
  if (token === undefined || token.length < 40 || token.length > 64) return null;
  const sessionHash = sha256(token);
  const value = z
    .string()
    .nullable()
    .parse(await platform.redis.eval(readAndProlong, 1, keyOf.session(sessionHash)));
  if (value === null) return null;
  const { lifeMs: _, ...person } = Stored.parse(JSON.parse(value));
  return { ...person, sessionHash };
}

/** Ends a session everywhere: requests find none, sockets are cut. */
export async function revokeSession(platform: Platform, actor: Pick<Actor, 'personId' | 'sessionHash'>): Promise<void> {
  await platform.redis.del(keyOf.session(actor.sessionHash));
  await platform.redis.srem(keyOf.person(actor.personId), actor.sessionHash);
  platform.signal({ kind: 'sessionRevoked', sessionHash: actor.sessionHash });
}

/** Ends every session of a person. */
export async function revokeSessionsOf(platform: Platform, personId: Id): Promise<void> {
  for (const sessionHash of await platform.redis.smembers(keyOf.person(personId))) {
    await revokeSession(platform, { personId, sessionHash });
  }
}

/** The person's sessions tell the new name and enterprise from the next request on. */
export async function renameInSessions(platform: Platform, person: Person): Promise<void> {
  const { personId, role, name, enterprise } = person;
  const value = JSON.stringify({ personId, role, name, enterprise, lifeMs: lifeOf(role) } satisfies z.infer<
    typeof Stored
  >);
  const hashes = await platform.redis.smembers(keyOf.person(personId));
  await Promise.all(hashes.map((hash) => platform.redis.set(keyOf.session(hash), value, 'KEEPTTL', 'XX')));
}
