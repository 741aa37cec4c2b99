import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { onPath } from '../../onPath.ts';
import { root } from '../../places.ts';
import { tail } from '../../processes/tail.ts';
import { say } from '../../say.ts';
import { SetupFailure } from '../../SetupFailure.ts';
import { diskFull, isDiskFull } from '../diskSpace.ts';
import type { InstallContext } from '../InstallContext.ts';
import { installPackages } from '../system/installPackages.ts';
import { mendCommand } from '../system/mendCommand.ts';
import { compilerPackages } from '../system/systemTools.ts';
import type { LockedPackage } from './ensureWorker.ts';

const recipe = join(root, 'setup', 'mediasoup-worker');

/** Builds the worker from the packed package's own sources with our CMake recipe. */
export async function buildWorker(context: InstallContext, locked: LockedPackage, folder: string): Promise<string> {
  const [sources] = await Promise.all([unpackSources(context, locked, folder), ensureCompiler(context)]);
  const build = join(folder, 'build');
  const options = [`-DWORKER_DIR=${sources}`];
  await must(context, 'cmake', ['-G', 'Ninja', '-S', recipe, '-B', build, ...options]);
  await must(context, 'ninja', ['-C', build, '-j', String(availableParallelism())]);
  return join(build, 'mediasoup-worker');
}

/** The package as npm has it, so that the build need not wait for `npm ci`. */
async function unpackSources(
  context: InstallContext,
  { version, integrity }: LockedPackage,
  folder: string,
): Promise<string> {
  context.note(say('取得源码', 'fetching the sources'));
  await must(context, 'npm', ['pack', `mediasoup@${version}`, '--pack-destination', folder, '--loglevel=error']);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  assertIntegrity(readFileSync(join(folder, archive)), integrity);
  await must(context, 'tar', ['-xzf', join(folder, archive), '-C', folder]);
  return join(folder, 'package', 'worker');
}

/** Refuses bytes that are not those the lock names. */
export function assertIntegrity(bytes: Uint8Array, integrity: string): void {
  const actual = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (actual !== integrity) throw new Error(`mediasoup: ${actual} is not ${integrity} of the lock`);
}

async function ensureCompiler(context: InstallContext): Promise<void> {
  if (await hasCompiler(context)) return;
  await installPackages(context, compilerPackages);
  if (await hasCompiler(context)) return;
  throw new SetupFailure(
    say(
      '缺少编译 mediasoup-worker 的工具，也下载不到现成的。',
      'The tools to build mediasoup-worker are missing and no ready one can be downloaded.',
    ),
    mendCommand('compiler'),
  );
}

async function hasCompiler({ family, signal }: InstallContext): Promise<boolean> {
  if (!['g++', 'cmake', 'ninja', 'flatc', 'pkg-config'].every((name) => onPath(name))) return false;
  const args = ['--exists', 'openssl', 'libuv', 'libsrtp2', 'absl_flat_hash_map', 'flatbuffers'];
  return (await family.run({ name: 'pkg-config', command: 'pkg-config', args }, signal)).code === 0;
}

async function must({ family, signal, note }: InstallContext, command: string, args: string[]): Promise<void> {
  const onLine = (line: string): void => {
    const step = /^\[(\d+)\/(\d+)\]/.exec(line);
    if (step && Number(step[1]) % 5 === 0) note(say(`编译 ${step[1]}/${step[2]}`, `compiling ${step[1]}/${step[2]}`));
  };
  const { code, output } = await family.run({ name: command, command, args, onLine }, signal);
  if (code === 0) return;
  if (isDiskFull(output)) throw diskFull(recipe);
  throw new SetupFailure(
    say(`编译 mediasoup-worker 失败：${tail(output)}`, `Building mediasoup-worker failed: ${tail(output)}`),
    mendCommand('compiler'),
  );
}
