import { setTimeout as pause } from 'node:timers/promises';
import type { Family } from '../processes/Family.ts';
import type { Exit, RunningProcess } from '../processes/RunningProcess.ts';
import { backOffMs } from './backOffMs.ts';
import type { Unit } from './Unit.ts';

export interface SupervisorOptions {
  readonly family: Family;
  /** One line about a process that ended or came back. */
  readonly tell: (event: SupervisorEvent) => void;
  readonly firstBackOffMs?: number;
  /** A process that ran this long begins again with the shortest back-off. */
  readonly steadyMs?: number;
}

export type SupervisorEvent =
  | { readonly kind: 'ended'; readonly name: string; readonly exit: Exit; readonly againInMs: number }
  | { readonly kind: 'back'; readonly name: string; readonly pid: number }
  | { readonly kind: 'unready'; readonly name: string; readonly reason: string };

/** Keeps processes running: one that ends is started again, later and later while it keeps ending. */
export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #stop = new AbortController();
  readonly #current = new Map<string, RunningProcess>();

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  /** Ids of the running processes by name. */
  get pids(): Record<string, number> {
    return Object.fromEntries([...this.#current].map(([name, { pid }]) => [name, pid]));
  }

  /** Starts a process, resolves when it is ready, and watches it from then on. */
  async start(unit: Unit): Promise<void> {
    const member = this.#launch(unit);
    try {
      await unit.untilReady(member);
    } catch (error) {
      await member.kill();
      this.#current.delete(unit.spec.name);
      throw error;
    }
    void this.#watch(unit, member, Date.now());
  }

  /** Ends these processes side by side; they are not started again. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.all([...this.#current.values()].map((member) => member.stop()));
  }

  #launch(unit: Unit): RunningProcess {
    const member = this.#options.family.start(unit.spec);
    this.#current.set(unit.spec.name, member);
    return member;
  }

  async #watch(unit: Unit, first: RunningProcess, startedAt: number): Promise<void> {
    const { tell, steadyMs = 30_000, firstBackOffMs = 500 } = this.#options;
    const { name } = unit.spec;
    let member = first;
    let began = startedAt;
    let failures = 0;
    for (;;) {
      const exit = await member.exited;
      if (this.#stop.signal.aborted) return;
      failures = Date.now() - began >= steadyMs ? 1 : failures + 1;
      const againInMs = backOffMs(failures, firstBackOffMs);
      tell({ kind: 'ended', name, exit, againInMs });
      await pause(againInMs, undefined, { signal: this.#stop.signal }).catch(() => undefined);
      if (this.#stop.signal.aborted) return;
      began = Date.now();
      member = this.#launch(unit);
      void this.#announce(unit, member);
    }
  }

  async #announce(unit: Unit, member: RunningProcess): Promise<void> {
    const { name } = unit.spec;
    try {
      await unit.untilReady(member);
      this.#options.tell({ kind: 'back', name, pid: member.pid });
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      this.#options.tell({ kind: 'unready', name, reason: String(error) });
      await member.kill();
    }
  }
}
