import type { Id } from '@jingqi/contract';
import { Event } from '../features/events/index.ts';
import {
  closeDatabase,
  connectDatabase,
  connectRedis,
  makeLogger,
  openQueue,
  systemClock,
  type Platform,
  type WorkQueue,
} from '../kit/index.ts';
import { standEvent } from '../testing/openStand.ts';
import { standSecret } from '../testing/standSecret.ts';

export interface Bench {
  platform: Platform;
  queue: WorkQueue['queue'];
  /** Resolves when everything handed to the queue so far is in Redis. */
  queued: () => Promise<void>;
  /** Of an evening that is months away and lasts as long. */
  event: () => Promise<Id>;
  close: () => Promise<void>;
}

const day = 86_400_000;

/** Use cases on the database and Redis that the environment names, without a server around them; the queue is the real one. */
export async function openBench(): Promise<Bench> {
  const { MONGODB_URI: mongodbUri = '', REDIS_URL: redisUrl = '' } = process.env;
  const logger = makeLogger('bench', 'fatal');
  await connectDatabase(mongodbUri, logger);
  const [store, forQueue] = [connectRedis(redisUrl, logger), connectRedis(redisUrl, logger, true)];
  const queue = openQueue(forQueue, logger);
  let queueing: Promise<unknown>[] = [];
  const platform: Platform = {
    settings: { publicUrl: 'http://jingqi.test', secretKey: standSecret, production: false },
    logger,
    redis: store,
    clock: systemClock,
    publish: () => undefined,
    enqueue: (rows) => void queueing.push(queue.enqueue(rows)),
    signal: () => undefined,
  };
  return {
    platform,
    queue: queue.queue,
    queued: async () => void (await Promise.all(queueing.splice(0))),
    event: async () => {
      const id = await standEvent(platform);
      const startsAt = new Date(Date.now() + day);
      await Event.updateOne({ _id: id }, { startsAt, endsAt: new Date(startsAt.getTime() + 200 * day) });
      return id;
    },
    close: async () => {
      await queue.close();
      await closeDatabase();
      for (const redis of [store, forQueue]) redis.disconnect();
    },
  };
}

/** Does `count` things, `atOnce` at a time. Answers the wall time for one, in ms. */
export async function wallOf(count: number, atOnce: number, one: (turn: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const startedAt = performance.now();
  const worker = async (): Promise<void> => {
    for (let turn = (next += 1); turn <= count; turn = next += 1) await one(turn);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (performance.now() - startedAt) / count;
}
