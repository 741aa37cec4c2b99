import { rmSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { signalTo } from './signalTo.ts';

const graceMs = 11_000;
const groups = new Set<number>();
const folders = new Set<string>();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

for await (const line of createInterface({ input: process.stdin })) {
  if (line.startsWith('rm ')) folders.add(line.slice(3));
  else if (line.startsWith('+')) groups.add(Number(line.slice(1)));
  else groups.delete(Number(line.slice(1)));
}

for (const pid of groups) signalTo(pid, 'SIGTERM');
const deadline = Date.now() + graceMs;
while ([...groups].some((pid) => signalTo(pid, 0)) && Date.now() < deadline) await pause(50);
for (const pid of groups) signalTo(-pid, 'SIGKILL');
for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
