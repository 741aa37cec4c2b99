import { ensureMongodb } from '../install/mongodb/ensureMongodb.ts';
import { ensureTool, redisNeed } from '../install/system/ensureTool.ts';
import { ensureWorker } from '../install/worker/ensureWorker.ts';
import type { InstallContext } from '../install/InstallContext.ts';
import type { Family } from '../processes/Family.ts';
import type { MongoServer } from '../services/MongoServer.ts';

export interface TestBins {
  readonly mongo: MongoServer;
  readonly redis: string;
}

/** The two databases' programs, fetched when `npm test` has not done so before. */
export async function testBins(family: Family): Promise<TestBins> {
  const context = quietly(family);
  const npmReady = Promise.resolve();
  return {
    mongo: await ensureMongodb(context, npmReady),
    redis: await ensureTool(context, redisNeed),
  };
}

/** The media worker; from the cache when `npm test` or `npm start` has run before. */
export const workerBin = async (family: Family): Promise<string> => ensureWorker(quietly(family));

/** Steps of the set-up outside its own runner: nothing is shown and nothing aborts them. */
export const quietly = (family: Family): InstallContext => ({
  family,
  signal: new AbortController().signal,
  note: () => undefined,
});
