import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Family } from '../processes/Family.ts';
import { freePorts } from '../services/freePorts.ts';
import { withDatabase } from '../services/MongoServer.ts';
import { startRedis } from '../services/startRedis.ts';
import { startDatabase } from './startServices.ts';
import { testBins } from './testBins.ts';

export interface KillableServices {
  readonly mongodbUri: string;
  readonly redisUrl: string;
  /** kill −9, then started anew at the same address on what is left on disk. Resolves when it answers. */
  killRedis(): Promise<void>;
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
  const [uri, first] = await Promise.all([
    startDatabase(family, bins.mongo, mongoPort, folder),
    startRedis(family, options),
  ]);
  let redis = first;
  return {
    mongodbUri: withDatabase(uri, `killable_${randomBytes(6).toString('hex')}`),
    redisUrl: `redis://127.0.0.1:${redisPort}/0`,
    killRedis: async () => {
      await redis.kill();
      redis = await startRedis(family, options);
    },
    stop: async () => family.close(),
  };
}
