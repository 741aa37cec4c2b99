import type { Exit, ProcessSpec, RunningProcess } from './RunningProcess.ts';
import { startProcess } from './startProcess.ts';
import { Watchdog } from './Watchdog.ts';

/** Everything this process started: none of it outlives it, not even a kill −9. */
export class Family {
  readonly #members = new Set<RunningProcess>();
  readonly #watchdog = new Watchdog();
  #isClosed = false;

  start(spec: ProcessSpec): RunningProcess {
    if (this.#isClosed) throw new Error(`${spec.name}: stopping, nothing more is started`);
    const member = startProcess(spec);
    if (!member.pid) return member;
    this.#members.add(member);
    this.#watchdog.watch(member.pid);
    void this.#forgetAtEnd(member);
    return member;
  }

  /** Runs a command to its end; `signal` ends it early. Resolves with its exit and last lines. */
  async run(spec: ProcessSpec, signal?: AbortSignal): Promise<Exit & { output: string }> {
    signal?.throwIfAborted();
    const lines: string[] = [];
    const onLine = (line: string): void => {
      lines.push(line);
      if (lines.length > 400) lines.shift();
      spec.onLine?.(line);
    };
    const member = this.start({ ...spec, onLine });
    const end = (): void => void member.stop(3000);
    signal?.addEventListener('abort', end, { once: true });
    const exit = await member.exited;
    signal?.removeEventListener('abort', end);
    signal?.throwIfAborted();
    return { ...exit, output: lines.join('\n') };
  }

  async #forgetAtEnd(member: RunningProcess): Promise<void> {
    await member.exited;
    this.#members.delete(member);
    this.#watchdog.forget(member.pid);
  }

  removeAtEnd(folder: string): void {
    this.#watchdog.removeAtEnd(folder);
  }

  /** Ends all members side by side; nothing can be started afterwards. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#members].map((member) => member.stop()));
    await this.#watchdog.close();
  }
}
