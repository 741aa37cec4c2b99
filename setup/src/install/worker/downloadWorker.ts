import { writeFileSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { say } from '../../say.ts';
import { canReach } from '../canReach.ts';
import type { InstallContext } from '../InstallContext.ts';
import type { LockedPackage } from './ensureWorker.ts';
import { isWorkerSound } from './isWorkerSound.ts';

const ordinaryPlace = 'https://github.com/versatica/mediasoup/releases/download';

/**
 * The worker mediasoup's makers have built (mirror: MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL);
 * undefined when it is out of reach or does not run here.
 */
export async function downloadWorker(
  context: InstallContext,
  { version }: LockedPackage,
  folder: string,
): Promise<string | undefined> {
  const base = process.env['MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL'] || ordinaryPlace;
  if (!(await canReach(base))) return undefined;
  context.note(say('下载 mediasoup-worker', 'downloading mediasoup-worker'));
  const archive = join(folder, 'worker.tgz');
  for (const name of archiveNames(version)) {
    if (!(await download(`${base}/${version}/${name}`, archive, context.signal))) continue;
    const args = ['-xzf', archive, '-C', folder];
    await context.family.run({ name: 'tar', command: 'tar', args }, context.signal);
    const worker = join(folder, 'mediasoup-worker');
    if (await isWorkerSound(context, worker)) return worker;
  }
  return undefined;
}

/** Linux archives are named by the kernel's major number; kernel 6's run on later ones too. */
export function archiveNames(
  version: string,
  platform: string = process.platform,
  arch: string = process.arch,
  kernel: string = release(),
): string[] {
  const plain = `mediasoup-worker-${version}-${platform}-${arch}`;
  if (platform !== 'linux') return [`${plain}.tgz`];
  const major = Number(kernel.split('.')[0]);
  return (major > 6 ? [major, 6] : [major]).map((number) => `${plain}-kernel${number}.tgz`);
}

async function download(url: string, file: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(120_000)]) });
    if (!response.ok) return false;
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}
