import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { isExecutable } from '../../onPath.ts';
import { root } from '../../places.ts';
import { isRecord, readJson } from '../../readJson.ts';
import { say } from '../../say.ts';
import { SetupFailure } from '../../SetupFailure.ts';
import { isKept, keptFile } from '../keptFile.ts';
import type { InstallContext } from '../InstallContext.ts';
import { buildWorker } from './buildWorker.ts';
import { downloadWorker } from './downloadWorker.ts';
import { isWorkerSound } from './isWorkerSound.ts';

export interface LockedPackage {
  readonly version: string;
  /** `sha512-…` of the packed package. */
  readonly integrity: string;
}

/** The media worker: MEDIASOUP_WORKER_BIN, the cache, the package's ready download, or a build. */
export async function ensureWorker(context: InstallContext): Promise<string> {
  const named = process.env['MEDIASOUP_WORKER_BIN'];
  if (named) return checkedSetting(named);
  const locked = lockedMediasoup();
  const name = `mediasoup-worker-${locked.version}-${process.arch}`;
  if (isKept(name)) context.note(say('已在缓存中', 'from the cache'));
  return keptFile(name, async (folder) => {
    const worker = (await downloadWorker(context, locked, folder)) ?? (await buildWorker(context, locked, folder));
    if (await isWorkerSound(context, worker)) return worker;
    throw new Error(say('编译出的 mediasoup-worker 不能运行', 'the built mediasoup-worker does not run'));
  });
}

function checkedSetting(file: string): string {
  if (existsSync(file) && isExecutable(file)) return file;
  throw new SetupFailure(
    say(`MEDIASOUP_WORKER_BIN 指向的 ${file} 不能执行。`, `MEDIASOUP_WORKER_BIN=${file} cannot be executed.`),
    'unset MEDIASOUP_WORKER_BIN && npm start',
  );
}

function lockedMediasoup(): LockedPackage {
  const packages = readJson(join(root, 'package-lock.json'))['packages'];
  const row = isRecord(packages) ? packages['node_modules/mediasoup'] : undefined;
  if (!isRecord(row)) throw new Error('package-lock.json has no mediasoup');
  return { version: String(row['version']), integrity: String(row['integrity']) };
}
