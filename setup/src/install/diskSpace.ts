import { existsSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, root } from '../places.ts';
import { say } from '../say.ts';
import { SetupFailure } from '../SetupFailure.ts';

const mebibyte = 1024 * 1024;
/** Measured: node_modules 1.0 GB; Node, the worker and the database's program 0.3 GB with their making. */
const need = { root: 1600, cache: 700, again: 200 };

/** Fails before anything is begun when a disk cannot hold what will be written to it. */
export function assertDiskSpace(): void {
  const isFirst = !existsSync(join(root, 'node_modules', '.package-lock.json'));
  assertFree(root, isFirst ? need.root : need.again);
  assertFree(cacheFolder(), existsSync(cacheFolder()) ? need.again : need.cache);
}

export function assertFree(folder: string, mebibytes: number): void {
  const free = freeMebibytes(folder);
  if (free < mebibytes) throw diskFull(folder, free, mebibytes);
}

function freeMebibytes(folder: string): number {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  return Math.floor((bavail * bsize) / mebibyte);
}

export const isDiskFull = (output: string): boolean => /ENOSPC|No space left on device/i.test(output);

export function diskFull(folder: string, free?: number, wanted?: number): SetupFailure {
  const isCache = folder === cacheFolder();
  const zh = wanted === undefined ? '' : `（剩 ${free} MB，需要 ${wanted} MB）`;
  const en = wanted === undefined ? '' : ` (${free} MB free, ${wanted} MB needed)`;
  return new SetupFailure(
    say(`${folder} 所在磁盘空间不足${zh}。`, `The disk of ${folder} is full${en}.`),
    isCache ? 'JINGQI_CACHE=/path/on/another/disk npm start' : 'npm cache clean --force && npm start',
  );
}
