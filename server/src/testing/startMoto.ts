import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { freePorts } from '@jingqi/setup/testing';
import type { S3Settings } from '../kit/index.ts';

const command = process.env['MOTO_SERVER'] || 'moto_server';
const bucket = 'evenings';

/** Whether a S3 server of somebody else's can be started here: moto's (`pip install 'moto[server]'`), on PATH or by MOTO_SERVER. */
export const hasMoto = spawnSync(command, ['--help'], { stdio: 'ignore' }).status === 0;

/** Starts it with an empty bucket. */
export async function startMoto(): Promise<{ settings: S3Settings; stop: () => Promise<void> }> {
  const [port = 0] = await freePorts(1);
  const child = spawn(command, ['-H', '127.0.0.1', '-p', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (part: Buffer) => part.includes('Running on') && resolve());
    child.once('exit', (code) => reject(new Error(`moto ended with ${code}`)));
  });
  const endpoint = `http://127.0.0.1:${port}`;
  await fetch(`${endpoint}/${bucket}`, { method: 'PUT' });
  return {
    settings: { endpoint, region: 'us-east-1', bucket, accessKeyId: 'moto', secretAccessKey: 'moto-secret' },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
