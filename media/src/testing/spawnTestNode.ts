import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const program = join(import.meta.dirname, '..', 'main.ts');

/** A media node as a process of its own, which can be killed. Resolves when it listens; throws when it ends before. */
export async function spawnTestNode(settings: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'], ...settings, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      if (text.includes('media node listens')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the media node ended with ${code}`)));
  });
  return child;
}

/** At once, as when the power goes; resolves when it is gone. */
export async function killNode(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
