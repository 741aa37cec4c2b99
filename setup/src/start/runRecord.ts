import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { isRecord, readJson } from '../readJson.ts';

export interface RunRecord {
  readonly supervisor: number;
  readonly url: string;
  /** Process ids by name. */
  readonly pids: Readonly<Record<string, number>>;
}

const fileOf = (folder: string): string => join(folder, 'running.json');

/** Notes which processes serve this folder, whole or not at all. */
export function writeRunRecord(folder: string, url: string, pids: Readonly<Record<string, number>>): void {
  const record: RunRecord = { supervisor: process.pid, url, pids };
  const draft = `${fileOf(folder)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(record));
  renameSync(draft, fileOf(folder));
}

export function readRunRecord(folder: string): RunRecord | undefined {
  const { supervisor, url, pids } = readJson(fileOf(folder));
  if (typeof supervisor !== 'number' || typeof url !== 'string' || !isRecord(pids)) return undefined;
  const rows = Object.entries(pids).filter((row): row is [string, number] => typeof row[1] === 'number');
  return { supervisor, url, pids: Object.fromEntries(rows) };
}

export function removeRunRecord(folder: string): void {
  rmSync(fileOf(folder), { force: true });
}
