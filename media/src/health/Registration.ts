import { mediaNodesKey, type MediaNode } from '@jingqi/contract';
import { Redis } from 'ioredis';
import type { Logger } from '../logger.ts';

const refreshMs = 2_000;

/** Keeps this node in the list the server chooses from. Redis may come and go: the picture does not depend on it. */
export class Registration {
  readonly #redis: Redis;
  readonly #describe: () => MediaNode;
  readonly #logger: Logger;
  #timer: NodeJS.Timeout | undefined;
  /** It has been in the list at least once. */
  isKnown = false;

  constructor(redisUrl: string, describe: () => MediaNode, logger: Logger) {
    this.#describe = describe;
    this.#logger = logger;
    this.#redis = new Redis(redisUrl, {
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: refreshMs,
      retryStrategy: (times) => Math.min(100 * times, 2_000),
    });
    this.#redis.on('error', (error: Error) => logger.warn({ error: error.message }, 'redis connection trouble'));
    this.#redis.on('ready', () => void this.#tell());
  }

  start(): void {
    this.#redis.connect().catch(() => undefined);
    this.#timer = setInterval(() => void this.#tell(), refreshMs);
  }

  /** Out of the list, so that nobody is sent here any more. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#redis.status === 'ready') await this.#redis.hdel(mediaNodesKey, this.#describe().id).catch(() => 0);
    this.#redis.disconnect();
  }

  async #tell(): Promise<void> {
    if (this.#redis.status !== 'ready') return;
    const node = this.#describe();
    try {
      await this.#redis.hset(mediaNodesKey, node.id, JSON.stringify(node));
      this.isKnown = true;
    } catch (error) {
      this.#logger.warn({ err: error }, 'not registered');
    }
  }
}
