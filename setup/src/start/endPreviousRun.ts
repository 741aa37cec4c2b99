import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { signalTo } from '../processes/signalTo.ts';
import { say } from '../say.ts';
import { SetupFailure } from '../SetupFailure.ts';
import { readRunRecord, removeRunRecord } from './runRecord.ts';

/** What only our own processes have in their command line, by name. */
const marks: Readonly<Record<string, string>> = {
  server: 'server/src/main.ts',
  media: 'media/src/main.ts',
  jobs: 'jobs/src/main.ts',
  client: 'vite',
};

/**
 * A platform that runs from this folder is a failure; processes that a killed one has left are
 * ended, so that the databases' files are ours alone.
 */
export async function endPreviousRun(folder: string): Promise<void> {
  const record = readRunRecord(folder);
  if (!record) return;
  if (isOurs(record.supervisor, 'setup/src/main.ts')) {
    throw new SetupFailure(
      say(`平台已经在运行：${record.url}。`, `The platform runs already: ${record.url}.`),
      `kill ${record.supervisor}`,
    );
  }
  const left = Object.entries(record.pids).filter(([name, pid]) => isOurs(pid, marks[name] ?? folder));
  await Promise.all(left.map(async ([, pid]) => end(pid)));
  removeRunRecord(folder);
}

/** Whether the process lives and its command line has the mark: ids are used again. */
function isOurs(pid: number, mark: string): boolean {
  if (!signalTo(pid, 0)) return false;
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(mark);
}

async function end(pid: number): Promise<void> {
  signalTo(pid, 'SIGTERM');
  const deadline = Date.now() + 11_000;
  while (signalTo(pid, 0) && Date.now() < deadline) await pause(50);
  signalTo(-pid, 'SIGKILL');
}
