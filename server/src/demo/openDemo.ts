import type { Config } from '../config.ts';
import {
  closeDatabase,
  connectDatabase,
  connectRedis,
  makeLogger,
  systemClock,
  type Actor,
  type Clock,
  type CommandCaller,
  type Platform,
} from '../kit/index.ts';
import { newId, type EventRole, type Id } from '@jingqi/contract';

export interface Demo {
  platform: Platform;
  close: () => Promise<void>;
}

/** A platform for use cases called from here: running servers find what is published by their sweep, jobs what is owed. */
export async function openDemo(config: Config): Promise<Demo> {
  // Stdout is for the answer alone; what goes wrong is thrown.
  const logger = makeLogger('demo', 'silent');
  await connectDatabase(config.MONGODB_URI, logger);
  const redis = connectRedis(config.REDIS_URL, logger);
  const platform: Platform = {
    settings: { publicUrl: config.PUBLIC_URL, secretKey: config.SECRET_KEY, production: false },
    logger,
    clock: systemClock,
    redis,
    publish: () => undefined,
    enqueue: () => undefined,
    signal: () => undefined,
  };
  return {
    platform,
    close: async () => {
      redis.disconnect();
      await closeDatabase();
    },
  };
}

/** Who acts, and when, as a use case wants to know it. */
export function callerOf(platform: Platform, person: Omit<Actor, 'sessionHash'>, clock: Clock = platform.clock) {
  return { platform: { ...platform, clock }, actor: { ...person, sessionHash: '' }, requestId: newId() };
}

/** The same inside an event. */
export function inEvent(caller: ReturnType<typeof callerOf>, eventId: Id, eventRole: EventRole): CommandCaller {
  return { ...caller, eventId, eventRole, streams: [] };
}
