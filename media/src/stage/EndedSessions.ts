import { grantLifeMs } from '@jingqi/contract';

/** Longer than any grant admits, with the difference of clocks that is let pass, in ms. */
const keptMs = 2 * grantLifeMs;

/** Sessions whose grants admit nobody any more. */
export class EndedSessions {
  readonly #until = new Map<string, number>();

  add(session: string, now: number): void {
    for (const [ended, until] of this.#until) if (until <= now) this.#until.delete(ended);
    this.#until.set(session, now + keptMs);
  }

  has(session: string): boolean {
    return this.#until.has(session);
  }

  get size(): number {
    return this.#until.size;
  }
}
