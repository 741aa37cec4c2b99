import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of the product, started as in production. */
export interface SpawnedRoom {
  url: string;
  /** Everything it wrote, for a test that fails. */
  lines: string[];
  /** kill −9. */
  kill: () => Promise<void>;
  /** SIGTERM. Settles with the exit code. */
  stop: () => Promise<number | null>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Starts `<room>/src/main.ts` and settles when it listens. Rejects with what it wrote when it ends before. */
export async function spawnRoom(room: 'server' | 'jobs', env: Record<string, string>): Promise<SpawnedRoom> {
  const child = spawn(process.execPath, [`${room}/src/main.ts`], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', LOG_LEVEL: 'info', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      children.delete(child);
      resolve(code);
    });
  });
  const lines: string[] = [];
  const port = await listening(child, lines);
  return {
    url: `http://127.0.0.1:${port}`,
    lines,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

function listening(child: ChildProcess, lines: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    for (const input of [child.stdout, child.stderr]) {
      if (!input) continue;
      createInterface({ input }).on('line', (line) => {
        lines.push(line);
        const port = /"port":(\d+),"msg":"\w+ listens"/u.exec(line)?.[1];
        if (port) resolve(Number(port));
      });
    }
    child.once('exit', () => reject(new Error(`ended before it listened:\n${lines.join('\n')}`)));
  });
}
