import { spawn, type ChildProcess } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./watchdogMain.ts', import.meta.url));

/**
 * A second, tiny process that outlives a kill −9 of this one just long enough to end every
 * process group it was told of and to remove the temporary folders.
 */
export class Watchdog {
  #child: ChildProcess | undefined;

  watch(pid: number): void {
    this.#write(`+${pid}`);
  }

  forget(pid: number): void {
    this.#write(`-${pid}`);
  }

  removeAtEnd(folder: string): void {
    this.#write(`rm ${folder}`);
  }

  /** Nothing more to watch: the watchdog removes its folders and ends. */
  async close(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null) return;
    child.ref();
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.stdin?.end();
    });
  }

  #write(line: string): void {
    this.#child ??= startWatchdog();
    this.#child.stdin?.write(`${line}\n`);
  }
}

function startWatchdog(): ChildProcess {
  const child = spawn(process.execPath, [program], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin?.on('error', () => undefined);
  child.unref();
  return child;
}
