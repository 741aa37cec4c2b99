import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { withDatabase } from '../services/MongoServer.ts';
import { redisCommand } from '../services/redisCommand.ts';

declare module 'vitest' {
  interface ProvidedContext {
    mongodbUri: string;
    redisPort: number;
  }
}

export interface OwnServices {
  /** A database nobody else uses. */
  readonly mongodbUri: string;
  /** A numbered Redis database nobody else uses; publish/subscribe channels are shared by all numbers. */
  readonly redisUrl: string;
}

/** For one integration test file (`*.it.ts`): its own corner of the run's MongoDB and Redis. */
export async function ownServices(): Promise<OwnServices> {
  const redisPort = inject('redisPort');
  const number = await redisCommand(redisPort, ['INCR', 'setup:lastDatabase']);
  return {
    mongodbUri: withDatabase(inject('mongodbUri'), `test_${randomBytes(6).toString('hex')}`),
    redisUrl: `redis://127.0.0.1:${redisPort}/${number}`,
  };
}
