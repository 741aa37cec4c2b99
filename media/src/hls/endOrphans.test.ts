import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
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

test.runIf(existsSync('/proc/self/cmdline'))('one that cannot be ended is not waited for without end', async () => {
  const mine = await packager('/nowhere/stubborn');
  const gone = once(mine, 'exit');
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  try {
    const asked = endOrphans('/nowhere/stubborn');
    await vi.waitUntil(() => kill.mock.calls.length > 0);
    vi.setSystemTime(4_000);
    await vi.waitUntil(() => kill.mock.calls.some(([, signal]) => signal === 'SIGKILL'));
    vi.setSystemTime(6_001);
    await expect(asked).rejects.toThrow(`${mine.pid}`);
  } finally {
    vi.useRealTimers();
    vi.restoreAllMocks();
    mine.kill('SIGKILL');
    await gone;
  }
});
