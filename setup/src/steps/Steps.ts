import type { Progress } from './Progress.ts';

export interface StepContext {
  /** What the step does right now, shown beside its name. */
  readonly note: (text: string) => void;
  /** Aborted when another step has failed or the user wants to stop. */
  readonly signal: AbortSignal;
}

export type StepWork<T> = (context: StepContext) => Promise<T>;

/**
 * Runs steps as soon as what they wait for is done, side by side. The first failure aborts the
 * others; `done()` rejects with it once all of them have ended.
 */
export class Steps {
  readonly #progress: Progress;
  readonly #abort = new AbortController();
  readonly #running: Promise<unknown>[] = [];
  #failure: { readonly cause: unknown } | undefined;

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  run<T>(title: string, after: readonly Promise<unknown>[], work: StepWork<T>): Promise<T> {
    this.#progress.wait(title);
    const result = this.#perform(title, after, work);
    this.#running.push(result.catch(() => undefined));
    return result;
  }

  stop(reason: unknown): void {
    this.#failure ??= { cause: reason };
    this.#abort.abort(reason);
  }

  /** Resolves when every step has ended well. */
  async done(): Promise<void> {
    await Promise.all(this.#running);
    if (this.#failure) throw this.#failure.cause;
  }

  async #perform<T>(title: string, after: readonly Promise<unknown>[], work: StepWork<T>): Promise<T> {
    try {
      await Promise.all(after);
      this.signal.throwIfAborted();
      this.#progress.start(title);
      const note = (text: string): void => this.#progress.note(title, text);
      const value = await work({ note, signal: this.signal });
      this.#progress.end(title);
      return value;
    } catch (error) {
      this.#progress.drop(title, !this.#failure);
      this.stop(error);
      throw error;
    }
  }
}
