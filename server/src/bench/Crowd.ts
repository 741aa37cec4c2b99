import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** Connections held by another process, so that their cost is not the server's. */
export class Crowd {
  readonly #child: ChildProcess;
  #members = 0;
  #expected = 0;

  constructor() {
    this.#child = fork(join(import.meta.dirname, 'crowdMain.ts'), { execArgv: [] });
  }

  get size(): number {
    return this.#members;
  }

  /** Resolves when `count` more are connected. `first`: an event each sends at once, as JSON, with acknowledgement awaited. */
  async open(port: number, count: number, first = ''): Promise<void> {
    this.#members += count;
    await this.#ask({ do: 'open', port, count, first });
  }

  /** Resolves when each has received `events` more than before. */
  async received(events: number): Promise<void> {
    this.#expected += events * this.#members;
    await this.#ask({ do: 'count', until: this.#expected });
  }

  close(): void {
    this.#child.kill();
  }

  async #ask(message: object): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const ended = (): void => reject(new Error('the crowd is gone'));
      this.#child.once('exit', ended);
      this.#child.once('message', () => {
        this.#child.off('exit', ended);
        resolve();
      });
      this.#child.send(message);
    });
  }
}
