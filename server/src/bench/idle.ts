import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Crowd } from './Crowd.ts';
import { alternate } from './alternate.ts';
import { report } from './report.ts';

const members = Number(process.env['MEMBERS'] ?? 5_000);
const settings = { ours: ['--max-semi-space-size=2'], plain: [] };

const answer = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => void child.once('message', (value) => resolve(Number(value))));

/** Resident memory that one idle connection costs a server process, in KiB. */
async function memoryOf(kind: keyof typeof settings): Promise<number> {
  const child = fork(join(import.meta.dirname, 'idleServer.ts'), [kind], { execArgv: settings[kind] });
  const port = await answer(child);
  const crowd = new Crowd();
  // What a process takes once, it takes with the first.
  const first = kind === 'ours' ? `["session:enter",{"eventId":"${process.env['EVENT_ID'] ?? eventId}"}]` : '';
  await crowd.open(port, 200, first);
  const before = await rss(child);
  await crowd.open(port, members, first);
  const after = await rss(child);
  crowd.close();
  child.kill();
  return (after - before) / members / 1_024;
}

async function rss(child: ChildProcess): Promise<number> {
  child.send('rss');
  return answer(child);
}

const eventId = '01920000-0000-7000-8000-000000000000';
const found = await alternate(2, { ours: () => memoryOf('ours'), baseline: () => memoryOf('plain') });
report({ name: 'idle-connection', ...found, unit: 'KiB RSS' });
process.exit(0);
