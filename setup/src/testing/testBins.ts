import { ensureMongodb } from '../install/mongodb/ensureMongodb.ts';
import { ensureTool, redisNeed } from '../install/system/ensureTool.ts';
import type { Family } from '../processes/Family.ts';
import type { MongoServer } from '../services/MongoServer.ts';

export interface TestBins {
  readonly mongo: MongoServer;
  readonly redis: string;
}

/** The two databases' programs, fetched when `npm test` has not done so before. */
export async function testBins(family: Family): Promise<TestBins> {
  const context = { family, signal: new AbortController().signal, note: (): void => undefined };
  const npmReady = Promise.resolve();
  return {
    mongo: await ensureMongodb(context, npmReady),
    redis: await ensureTool(context, redisNeed),
  };
}
