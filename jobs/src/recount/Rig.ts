import { randomBytes } from 'node:crypto';
import { freePorts, killableServices, type KillableServices } from '@jingqi/setup/testing';
import { closeDatabase, connectDatabase, makeLogger } from '@jingqi/server/kit';
import type { TestApp } from '@jingqi/server/testing/index.ts';
import { spawnRoom, type SpawnedRoom } from '@jingqi/server/testing/spawnRoom.ts';

export type Part = 'server' | 'jobs' | 'redis';

/** Real processes of server and jobs over a database and a Redis of their own; each may be killed. */
export interface Rig {
  app: TestApp;
  /** kill −9 and start anew at the same address; resolves when it serves again. Nothing after `stop`. */
  kill: (part: Part) => Promise<void>;
  stop: () => Promise<void>;
}

export async function openRig(): Promise<Rig> {
  const services = await killableServices();
  const [port = 0] = await freePorts(1);
  const env = {
    MONGODB_URI: services.mongodbUri,
    REDIS_URL: services.redisUrl,
    SECRET_KEY: randomBytes(32).toString('hex'),
    PUBLIC_URL: 'http://jingqi.test',
    TRUSTED_PROXIES: '1',
    LOG_LEVEL: 'info',
  };
  await connectDatabase(services.mongodbUri, makeLogger('recount', 'fatal'));
  const start = {
    server: () => spawnRoom('server', { ...env, PORT: String(port) }),
    jobs: () => spawnRoom('jobs', env),
  };
  const rooms = { server: await start.server(), jobs: await start.jobs() };
  let isStopped = false;
  return {
    app: appOf(rooms.server, env),
    kill: async (part) => {
      if (isStopped) return;
      if (part === 'redis') return services.killRedis();
      await rooms[part].kill();
      rooms[part] = await start[part]();
    },
    stop: () => {
      isStopped = true;
      return stopAll(rooms, services);
    },
  };
}

function appOf(
  { url }: SpawnedRoom,
  env: Record<'MONGODB_URI' | 'REDIS_URL' | 'SECRET_KEY' | 'PUBLIC_URL', string>,
): TestApp {
  return {
    url,
    origin: env.PUBLIC_URL,
    mongodbUri: env.MONGODB_URI,
    redisUrl: env.REDIS_URL,
    secretKey: env.SECRET_KEY,
    stop: async () => undefined,
  };
}

async function stopAll(rooms: Record<string, SpawnedRoom>, services: KillableServices): Promise<void> {
  await Promise.all(Object.values(rooms).map((room) => room.stop()));
  await closeDatabase();
  await services.stop();
}
