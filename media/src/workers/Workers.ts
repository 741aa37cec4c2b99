import { DomainError } from '@jingqi/contract';
import type { Logger } from '../logger.ts';
import { leastLoaded } from './leastLoaded.ts';
import type { WorkerHost } from './WorkerHost.ts';

interface Options {
  readonly count: number;
  readonly start: (index: number) => Promise<WorkerHost>;
  readonly logger: Logger;
}

/** The node's workers. One that dies is replaced, and whoever listens is told which was lost. */
export class Workers {
  readonly #hosts = new Map<number, WorkerHost>();
  readonly #starting = new Map<number, Promise<void>>();
  readonly #lost = new Set<(host: WorkerHost) => void>();
  readonly #options: Options;
  #closed = false;
  died = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** All of them. Throws when one cannot be started. */
  async start(): Promise<void> {
    await Promise.all(Array.from({ length: this.#options.count }, (_, index) => this.#begin(index)));
  }

  get all(): readonly WorkerHost[] {
    return [...this.#hosts.values()];
  }

  get isWhole(): boolean {
    return this.#hosts.size === this.#options.count;
  }

  onLost(listener: (host: WorkerHost) => void): void {
    this.#lost.add(listener);
  }

  /** The worker with the least to do; waits when all are being replaced. Throws MEDIA_UNAVAILABLE. */
  async choose(): Promise<WorkerHost> {
    const host = leastLoaded(this.all);
    if (host) return host;
    await Promise.any(this.#starting.values()).catch(() => undefined);
    const started = leastLoaded(this.all);
    if (!started) throw new DomainError('MEDIA_UNAVAILABLE');
    return started;
  }

  close(): void {
    this.#closed = true;
    for (const { worker } of this.#hosts.values()) worker.close();
    this.#hosts.clear();
  }

  async #begin(index: number): Promise<void> {
    const host = await this.#options.start(index);
    if (this.#closed) return host.worker.close();
    this.#hosts.set(index, host);
    host.worker.on('died', (error) => this.#replace(host, error));
    this.#options.logger.info({ index, pid: host.pid }, 'worker started');
  }

  #replace(host: WorkerHost, error: Error): void {
    if (this.#closed) return;
    this.died += 1;
    this.#hosts.delete(host.index);
    this.#options.logger.error({ index: host.index, pid: host.pid, err: error }, 'worker died; starting another');
    const starting = this.#beginAgain(host.index).finally(() => this.#starting.delete(host.index));
    this.#starting.set(host.index, starting);
    for (const listener of this.#lost) listener(host);
  }

  /** Until it succeeds: without workers the node is of no use, and /readyz says so meanwhile. */
  async #beginAgain(index: number): Promise<void> {
    for (let pause = 100; !this.#closed; pause = Math.min(pause * 2, 5_000)) {
      try {
        return await this.#begin(index);
      } catch (error) {
        this.#options.logger.error({ index, err: error, pause }, 'worker does not start');
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }
}
