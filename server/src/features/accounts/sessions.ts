import { randomBytes } from 'node:crypto';
import { newId, type Id } from '@jingqi/contract';
import { sha256, type Actor, type Platform, type SessionUse } from '../../kit/index.ts';
import { cutSession, revokePasses } from '../media/index.ts';
import { deviceOf } from './deviceOf.ts';
import { maskedNetwork } from './maskedNetwork.ts';
import { all, keyOf, readSession, Stored, writeSession, type Person } from './sessionStore.ts';

/** What starts a session: the request that signed in, with the session it came with, if any. */
export interface Entrance {
  platform: Platform;
  actor: Actor | null;
  cookie: { start: (token: string) => void; end: () => void };
  address?: string;
  userAgent?: string;
}

/** A new session with a new token; the one the request came with, a guest's or another's, ends. Returns the token's hash. */
export async function startSession(entrance: Entrance, person: Person): Promise<string> {
  const { platform, actor, cookie, address = '', userAgent = '' } = entrance;
  if (actor) await revokeSession(platform, actor);
  const token = randomBytes(32).toString('base64url');
  const hash = sha256(token);
  const startedAt = platform.clock().getTime();
  const { personId, role, name, enterprise } = person;
  const stored = { id: newId(startedAt), personId, role, name, enterprise, device: deviceOf(userAgent), startedAt };
  await writeSession(platform, hash, stored, maskedNetwork(address));
  cookie.start(token);
  return hash;
}

/** Who a session token belongs to; null when it is unknown or over. Each use prolongs the session. */
export async function readActor(
  platform: Platform,
  token: string | undefined,
  { how = 'use', address = '' }: SessionUse = {},
): Promise<Actor | null> {
  if (token === undefined || token.length < 40 || token.length > 64) return null;
  const sessionHash = sha256(token);
  const stored = await readSession(platform, sessionHash, how, maskedNetwork(address));
  if (!stored) return null;
  const { personId, role, name, enterprise } = stored;
  return { personId, role, name, enterprise, sessionHash };
}

/** Ends a session everywhere: requests find none, sockets, picture and sound are cut. The one place where one ends. */
export async function revokeSession(platform: Platform, actor: Pick<Actor, 'personId' | 'sessionHash'>): Promise<void> {
  const { personId, sessionHash } = actor;
  const ending = platform.redis.multi().del(keyOf.session(sessionHash)).srem(keyOf.person(personId), sessionHash);
  await all(revokePasses(ending, sessionHash, platform.clock()).exec());
  platform.signal({ kind: 'sessionRevoked', sessionHash });
  // Not waited for: a media node that does not answer keeps nobody from signing out.
  void cutSession(platform, sessionHash);
}

/** Ends every session of a person but `except`. Returns how many. */
export async function revokeSessionsOf(platform: Platform, personId: Id, except = ''): Promise<number> {
  const hashes = (await platform.redis.smembers(keyOf.person(personId))).filter((hash) => hash !== except);
  await Promise.all(hashes.map((sessionHash) => revokeSession(platform, { personId, sessionHash })));
  return hashes.length;
}

// Of a session that is there still: writing to one that has just ended would make it anew, without end.
const rename = `
if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSET', KEYS[1], 'value', ARGV[1]) end
return 0`;

/** The person's sessions tell the new name and enterprise from the next request on. */
export async function renameInSessions(platform: Platform, { personId, name, enterprise }: Person): Promise<void> {
  const { redis } = platform;
  for (const hash of await redis.smembers(keyOf.person(personId))) {
    const value = await redis.hget(keyOf.session(hash), 'value');
    if (value === null) continue;
    const stored = Stored.parse(JSON.parse(value));
    await redis.eval(rename, 1, keyOf.session(hash), JSON.stringify({ ...stored, name, enterprise }));
  }
}
