import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signalTo } from '../processes/signalTo.ts';
import { endPreviousRun } from './endPreviousRun.ts';
import { readRunRecord, writeRunRecord } from './runRecord.ts';

const noProcess = 2 ** 22 + 1;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingqi-record-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a record is read back; a broken one is none', () => {
  writeRunRecord(folder, 'http://x', { server: 12 });
  expect(readRunRecord(folder)).toEqual({ supervisor: process.pid, url: 'http://x', pids: { server: 12 } });
  writeFileSync(join(folder, 'running.json'), '{"supervisor":');
  expect(readRunRecord(folder)).toBeUndefined();
});

test('a process left behind by a killed run is ended; one with a used-again id is not', async () => {
  const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', folder], { detached: true });
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true });
  const exited = once(left, 'exit');
  const pids = { mongodb: left.pid, redis: stranger.pid };
  writeFileSync(join(folder, 'running.json'), JSON.stringify({ supervisor: noProcess, url: 'http://x', pids }));
  await endPreviousRun(folder);
  await exited;
  expect(signalTo(stranger.pid ?? 0, 0)).toBe(true);
  stranger.kill('SIGKILL');
  expect(readRunRecord(folder)).toBeUndefined();
});
