import type { SessionView } from '@jingqi/contract';
import { z } from 'zod';
import type { Actor, Platform, RouteHandlers } from '../../kit/index.ts';
import { keyOf, Stored } from './sessionStore.ts';

const Fields = z.tuple([z.string().nullable(), z.coerce.number(), z.string().nullable()]);

/** Where I am signed in, last used first. */
export const listSessions: RouteHandlers['mySessions'] = async ({ platform, actor }) => {
  const sessions = await sessionsOf(platform, actor);
  // The hashes do not go out: the answer is parsed by the contract, which does not name them.
  return { items: sessions.toSorted((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt)) };
};

/** The living sessions of a person, each with the hash that it is ended by. */
export async function sessionsOf(
  { redis }: Platform,
  { personId, sessionHash: current }: Pick<Actor, 'personId' | 'sessionHash'>,
): Promise<(SessionView & { sessionHash: string })[]> {
  const hashes = await redis.smembers(keyOf.person(personId));
  const found = await Promise.all(
    hashes.map(async (sessionHash) => {
      const fields = await redis.hmget(keyOf.session(sessionHash), 'value', 'seenAt', 'address');
      const [value, seenAt, address] = Fields.parse(fields);
      if (value === null) return [];
      const { id, device, startedAt } = Stored.parse(JSON.parse(value));
      return {
        sessionHash,
        id,
        device,
        address: address ?? '',
        startedAt: new Date(startedAt).toISOString(),
        lastSeenAt: new Date(seenAt).toISOString(),
        current: sessionHash === current,
      };
    }),
  );
  return found.flat();
}
