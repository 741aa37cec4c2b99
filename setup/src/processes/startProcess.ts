import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Exit, ProcessSpec, RunningProcess } from './RunningProcess.ts';
import { signalTo } from './signalTo.ts';

const defaultGraceMs = 11_000;

/**
 * Starts a process in a group of its own, so that a Ctrl-C in the terminal reaches only us
 * and what it leaves behind (workers, ffmpeg) is ended with it.
 */
export function startProcess(spec: ProcessSpec): RunningProcess {
  const child = spawn(spec.command, spec.args, {
    cwd: spec.cwd,
    env: spec.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  forwardLines(child, spec);
  const pid = child.pid ?? 0;
  const exited = new Promise<Exit>((resolve) => {
    child.once('error', (error) => {
      spec.onLine?.(error.message);
      resolve({ code: 127, signal: null });
    });
    child.once('exit', (code, signal) => {
      if (pid) signalTo(-pid, 'SIGKILL');
      resolve({ code, signal });
    });
  });
  return { name: spec.name, pid, exited, ...endings(pid, exited) };
}

function endings(pid: number, exited: Promise<Exit>): Pick<RunningProcess, 'stop' | 'kill'> {
  const kill = (): Promise<Exit> => {
    if (pid) signalTo(-pid, 'SIGKILL');
    return exited;
  };
  const stop = async (graceMs = defaultGraceMs): Promise<Exit> => {
    if (pid) signalTo(pid, 'SIGTERM');
    const timer = setTimeout(() => void kill(), graceMs);
    const exit = await exited;
    clearTimeout(timer);
    return exit;
  };
  return { stop, kill };
}

function forwardLines(child: ChildProcess, spec: ProcessSpec): void {
  const log = spec.logFile ? createWriteStream(spec.logFile, { flags: 'a' }) : undefined;
  let open = 2;
  for (const input of [child.stdout, child.stderr]) {
    if (!input) continue;
    const lines = createInterface({ input });
    lines.on('line', (line) => {
      log?.write(`${line}\n`);
      spec.onLine?.(line);
    });
    lines.on('close', () => {
      open -= 1;
      if (open === 0) log?.end();
    });
  }
}
