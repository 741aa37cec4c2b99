import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLocalMongodb } from '../install/mongodb/findMongodb.ts';
import { Family } from '../processes/Family.ts';
import type { RunningProcess } from '../processes/RunningProcess.ts';
import { freePorts } from '../services/freePorts.ts';
import { localMongoUri, withDatabase, type MongoServer } from '../services/MongoServer.ts';
import { startMongo } from '../services/startMongo.ts';
import { startRedis } from '../services/startRedis.ts';
import { testBins } from './testBins.ts';

type Work = () => Promise<void>;
export interface KillableServices {
  readonly mongodbUri: string;
  readonly redisUrl: string;
  /** kill −9, then started anew at the same address on what is left on disk. Resolves when it answers. */
  killRedis(): Promise<void>;
  /** The same, with this done while it is away. */
  withoutRedis(work: Work): Promise<void>;
  /** Likewise the database. Rejects where it is somebody else's (given by its address). */
  withoutMongodb(work: Work): Promise<void>;
  /** Ends both and removes the folder. */
  stop(): Promise<void>;
}

/** A database and a Redis of one's own that may be killed without hurting anybody. Works outside the test runner too. */
export async function killableServices(): Promise<KillableServices> {
  const family = new Family();
  const folder = mkdtempSync(join(tmpdir(), 'jingqi-killable-'));
  family.removeAtEnd(folder);
  const bins = await testBins(family);
  const [mongoPort = 0, redisPort = 0] = await freePorts(2);
  const options = { bin: bins.redis, port: redisPort, folder: join(folder, 'redis') };
  const [mongodb, redis] = await Promise.all([
    killableMongodb(family, findLocalMongodb() ?? bins.mongo, mongoPort, folder),
    killable(async () => startRedis(family, options)),
  ]);
  return {
    mongodbUri: withDatabase(mongodb.uri, `killable_${randomBytes(6).toString('hex')}`),
    redisUrl: `redis://127.0.0.1:${redisPort}/0`,
    killRedis: async () => redis(async () => undefined),
    withoutRedis: redis,
    withoutMongodb: mongodb.without,
    stop: async () => family.close(),
  };
}

async function killableMongodb(
  family: Family,
  server: MongoServer,
  port: number,
  folder: string,
): Promise<{ uri: string; without: (work: Work) => Promise<void> }> {
  if (server.kind === 'uri')
    return { uri: server.uri, without: () => Promise.reject(new Error('this database is not ours to kill')) };
  const options = { server, port, folder: join(folder, 'mongodb'), logFile: join(folder, 'mongodb.log') };
  return {
    without: await killable(async () => startMongo(family, options)),
    uri: localMongoUri(server.kind, port, 'jingqi'),
  };
}

/** Starts it; what is returned kills it, works and starts it anew. */
async function killable(start: () => Promise<RunningProcess>): Promise<(work: Work) => Promise<void>> {
  let running = await start();
  return async (work) => {
    await running.kill();
    try {
      await work();
    } finally {
      running = await start();
    }
  };
}
