import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Stand } from './openStand.ts';

/** Starts another process with a stage clock on the stand's databases. Returns its end, which answers what it logged meanwhile. */
export async function startStageProcess({ mongodbUri, redisUrl }: Stand): Promise<() => Promise<string>> {
  const script = fileURLToPath(new URL('stageProcess.ts', import.meta.url));
  const env = { ...process.env, MONGODB_URI: mongodbUri, REDIS_URL: redisUrl };
  const child = spawn(process.execPath, [script], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
      if (output.includes('ready\n')) resolve();
    });
    child.once('exit', () => reject(new Error(`stage process ended: ${output}`)));
  });
  await ready;
  return async () => {
    const ended = once(child, 'exit');
    child.stdin.end();
    await ended;
    return output.split('ready\n').at(1)?.split('done\n').at(0) ?? '';
  };
}
