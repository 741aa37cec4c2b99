interface Waiting<I, O> {
  item: I;
  resolve: (answer: O) => void;
  reject: (error: unknown) => void;
}

/**
 * Work that is done for many at once: what comes under a key while a portion is being worked on waits and is the next
 * portion. Nothing is put off while nothing runs. `work` answers one result an item, in order; what it throws, each is told.
 */
export class Gather<I, O> {
  readonly #work: (key: string, items: I[]) => Promise<O[]>;
  readonly #limit: number;
  readonly #waiting = new Map<string, Waiting<I, O>[]>();
  readonly #running = new Set<string>();

  constructor(work: (key: string, items: I[]) => Promise<O[]>, limit = 500) {
    this.#work = work;
    this.#limit = limit;
  }

  add(key: string, item: I): Promise<O> {
    return new Promise((resolve, reject) => {
      const line = this.#waiting.get(key) ?? [];
      line.push({ item, resolve, reject });
      this.#waiting.set(key, line);
      if (!this.#running.has(key)) void this.#run(key);
    });
  }

  async #run(key: string): Promise<void> {
    this.#running.add(key);
    for (let line = this.#waiting.get(key); line && line.length > 0; line = this.#waiting.get(key)) {
      const portion = line.splice(0, this.#limit);
      await this.#portion(key, portion);
    }
    this.#waiting.delete(key);
    this.#running.delete(key);
  }

  async #portion(key: string, portion: Waiting<I, O>[]): Promise<void> {
    try {
      const answers = await this.#work(
        key,
        portion.map(({ item }) => item),
      );
      portion.forEach(({ resolve }, at) => resolve(answers[at] as O));
    } catch (error) {
      for (const { reject } of portion) reject(error);
    }
  }
}
