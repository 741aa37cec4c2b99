import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../places.ts';
import { tail } from '../processes/tail.ts';
import { say } from '../say.ts';
import { SetupFailure } from '../SetupFailure.ts';
import { diskFull, isDiskFull } from './diskSpace.ts';
import type { InstallContext } from './InstallContext.ts';
import { treeHash } from './treeHash.ts';

export const clientDist = join(root, 'client', 'dist');
const stamp = '.inputs';
const inputs = ['client', 'contract/package.json', 'contract/src', 'package-lock.json', 'tsconfig.base.json'];

/** Builds the web client into client/dist, unless that was built from the same files. */
export async function buildClient({ family, signal, note }: InstallContext): Promise<void> {
  const hash = treeHash(root, inputs);
  if (isBuiltFrom(hash)) {
    note(say('无变化', 'unchanged'));
    return;
  }
  const folder = join(root, '.tsbuild', `client-${process.pid}`);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  const spec = { name: 'vite', command: process.execPath, args, cwd: join(root, 'client') };
  try {
    const { code, output } = await family.run(spec, signal);
    if (code !== 0) throw failure(output);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, stamp), hash);
    swap(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isBuiltFrom(hash: string): boolean {
  const file = join(clientDist, stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === hash;
}

function swap(folder: string): void {
  const old = `${folder}-old`;
  if (existsSync(clientDist)) renameSync(clientDist, old);
  renameSync(folder, clientDist);
  rmSync(old, { recursive: true, force: true });
}

function failure(output: string): SetupFailure {
  if (isDiskFull(output)) return diskFull(root);
  return new SetupFailure(
    say(`网页构建失败：${tail(output)}`, `The client could not be built: ${tail(output)}`),
    'npx vite build client',
  );
}
