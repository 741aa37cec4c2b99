import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Family } from './Family.ts';
import { signalTo } from './signalTo.ts';

const forever = 'setInterval(() => {}, 1000)';

async function untilGone(pid: number): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (signalTo(pid, 0)) {
    if (Date.now() > deadline) throw new Error(`${pid} lives on`);
    await pause(20);
  }
}

test('run gives the exit code and the output', async () => {
  const family = new Family();
  const args = ['-e', "console.log('one'); console.error('two'); process.exitCode = 4"];
  const { code, output } = await family.run({ name: 'x', command: process.execPath, args });
  expect(code).toBe(4);
  expect(output.split('\n').sort()).toEqual(['one', 'two']);
  await family.close();
});

test('a program that does not exist ends with 127', async () => {
  const family = new Family();
  const { code } = await family.run({ name: 'x', command: '/nowhere/at-all', args: [] });
  expect(code).toBe(127);
  await family.close();
});

test('close ends a process that ignores SIGTERM, and its child', async () => {
  const family = new Family();
  const { promise: child, resolve } = Promise.withResolvers<number>();
  const program = `process.on('SIGTERM', () => {}); const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ['-e', ${JSON.stringify(forever)}]); console.log(child.pid); ${forever}`;
  const onLine = (line: string): void => resolve(Number(line));
  const member = family.start({ name: 'x', command: process.execPath, args: ['-e', program], onLine });
  const pid = await child;
  await member.stop(100);
  await untilGone(pid);
  expect(signalTo(member.pid, 0)).toBe(false);
  await family.close();
});

test('a kill −9 of the parent leaves neither processes nor temporary folders', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jingqi-family-'));
  const module = new URL('./Family.ts', import.meta.url).href;
  const program = `import { Family } from ${JSON.stringify(module)}; const family = new Family();
    family.removeAtEnd(${JSON.stringify(folder)});
    const member = family.start({ name: 'x', command: process.execPath, args: ['-e', ${JSON.stringify(forever)}] });
    console.log(member.pid); ${forever}`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await new Promise<string[]>((resolve) => {
    createInterface({ input: parent.stdout }).once('line', (text) => resolve([text]));
  });
  parent.kill('SIGKILL');
  await untilGone(Number(line));
  const deadline = Date.now() + 5000;
  while (existsSync(folder) && Date.now() < deadline) await pause(20);
  expect(existsSync(folder)).toBe(false);
});
