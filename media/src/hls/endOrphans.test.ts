import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { endOrphans } from './endOrphans.ts';

/** Something that looks like an ffmpeg writing there, once it has said that it runs. */
async function packager(folder: string) {
  const program = `process.on('SIGINT', () => process.exit(7)); setInterval(() => undefined, 1000); console.log('runs')`;
  const child = spawn(process.execPath, ['-e', program, '--', '-var_stream_map', `${folder}/1-l.m3u8`]);
  await once(child.stdout, 'data');
  return child;
}

test.runIf(existsSync('/proc/self/cmdline'))('who still writes into the folder is ended, and nobody else', async () => {
  const [mine, other] = [await packager('/nowhere/stage'), await packager('/nowhere/stage-of-others')];
  const gone = once(mine, 'exit');
  await endOrphans('/nowhere/stage');
  expect(await gone).toEqual([7, null]);
  expect(other.exitCode).toBeNull();
  const end = once(other, 'exit');
  other.kill('SIGKILL');
  expect(await end).toEqual([null, 'SIGKILL']);
});
