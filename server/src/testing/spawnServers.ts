import { randomBytes } from 'node:crypto';
import { ownServices } from '@jingqi/setup/testing';
import { closeDatabase, connectDatabase, makeLogger } from '../kit/index.ts';
import { spawnRoom, type SpawnedRoom } from './spawnRoom.ts';
import type { TestApp } from './startTestApp.ts';

/** Real processes of the server on one database and one Redis; the test itself is connected to the database too. */
export interface SpawnedServers {
  env: Record<string, string>;
  rooms: SpawnedRoom[];
  /** One of them as visitors see it: `makeVisitor(servers.app(1))`. */
  app: (index: number) => TestApp;
  stop: () => Promise<void>;
}

export async function spawnServers(count: number, more: Record<string, string> = {}): Promise<SpawnedServers> {
  const { mongodbUri, redisUrl } = await ownServices();
  const publicUrl = 'http://jingqi.test';
  const secretKey = randomBytes(32).toString('hex');
  const env = {
    MONGODB_URI: mongodbUri,
    REDIS_URL: redisUrl,
    SECRET_KEY: secretKey,
    PUBLIC_URL: publicUrl,
    TRUSTED_PROXIES: '1',
    ...more,
  };
  await connectDatabase(mongodbUri, makeLogger('test', 'fatal'));
  const rooms = await Promise.all(Array.from({ length: count }, () => spawnRoom('server', env)));
  return {
    env,
    rooms,
    app: (index) => ({
      url: rooms[index]?.url ?? '',
      origin: publicUrl,
      mongodbUri,
      redisUrl,
      secretKey,
      stop: async () => void (await rooms[index]?.stop()),
    }),
    stop: async () => {
      await Promise.all(rooms.map((room) => room.stop()));
      await closeDatabase();
    },
  };
}
