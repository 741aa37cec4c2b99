import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Family } from '../processes/Family.ts';
import { freePorts } from '../services/freePorts.ts';
import { localMongoUri, type MongoServer } from '../services/MongoServer.ts';
import { startMongo } from '../services/startMongo.ts';
import { startRedis } from '../services/startRedis.ts';
import { testBins } from './testBins.ts';

export interface Services {
  readonly family: Family;
  /** Temporary; removed at the end, even after a kill −9. */
  readonly folder: string;
  /** Any database of it: see withDatabase. */
  readonly mongodbUri: string;
  readonly redisPort: number;
}

/** One database and one Redis of our own, on free ports, in a temporary folder. */
export async function startServices(): Promise<Services> {
  const family = new Family();
  const folder = mkdtempSync(join(tmpdir(), 'jingqi-test-'));
  family.removeAtEnd(folder);
  const bins = await testBins(family);
  const [mongoPort = 0, redisPort = 0] = await freePorts(2);
  const [mongodbUri] = await Promise.all([
    startDatabase(family, bins.mongo, mongoPort, folder),
    startRedis(family, {
      bin: bins.redis,
      port: redisPort,
      folder: join(folder, 'redis'),
      logFile: join(folder, 'redis.log'),
      databases: 4096,
    }),
  ]);
  return { family, folder, mongodbUri, redisPort };
}

/** The database of a run in its folder; resolves with its address. */
export async function startDatabase(
  family: Family,
  server: MongoServer,
  port: number,
  folder: string,
): Promise<string> {
  if (server.kind === 'uri') return server.uri;
  const logFile = join(folder, 'mongodb.log');
  await startMongo(family, { server, port, folder: join(folder, 'mongodb'), logFile });
  return localMongoUri(server.kind, port, 'jingqi');
}
