import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { onPath } from '../../onPath.ts';
import { say } from '../../say.ts';
import type { InstallContext } from '../InstallContext.ts';
import { keptFile } from '../keptFile.ts';
import { sha256Of } from '../sha256Of.ts';
import { installPackages } from '../system/installPackages.ts';
import { keptSecantus, secantusVersion } from './findMongodb.ts';

const pinnedSha256 = '7c4e0c5e58c2833502b1ce0a52599be93a9652c16db0fde5d009aac72f9abd01';
const wheelFor = ['--python-version', '3.11', '--platform', 'manylinux_2_28_x86_64'];

/** The ready binary inside the Python wheel (Linux x64), pinned; undefined when it cannot be had. */
export async function fetchSecantus(context: InstallContext): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const python = await pythonWithPip(context);
    if (!python) return undefined;
    context.note(say(`取得 SecantusDB ${secantusVersion}`, `fetching SecantusDB ${secantusVersion}`));
    return await keptFile(keptSecantus, async (folder) => unpack(context, python, folder));
  } catch (error) {
    context.signal.throwIfAborted();
    context.note(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

async function unpack(context: InstallContext, python: string, folder: string): Promise<string> {
  const pip = ['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', ...wheelFor];
  const rest = ['--disable-pip-version-check', '-d', folder, `SecantusDB==${secantusVersion}`];
  await mustRun(context, python, [...pip, ...rest]);
  const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (!wheel) throw new Error('pip download left no wheel');
  await mustRun(context, python, ['-m', 'zipfile', '-e', join(folder, wheel), folder]);
  const bin = join(folder, `secantusdb-${secantusVersion}.data`, 'scripts', 'secantusd-rs');
  assertPinned(bin);
  chmodSync(bin, 0o755);
  return bin;
}

/** Refuses a binary that is not byte for byte the one that was tried. */
export function assertPinned(file: string, expected = pinnedSha256): void {
  const actual = sha256Of(file);
  if (actual === expected) return;
  throw new Error(
    say(
      `SecantusDB 校验和不符（${actual.slice(0, 12)}…），不使用。`,
      `SecantusDB has another checksum (${actual.slice(0, 12)}…) and is not used.`,
    ),
  );
}

async function pythonWithPip(context: InstallContext): Promise<string | undefined> {
  const candidates = ['python3', 'python'].map((name) => onPath(name));
  for (const python of candidates) if (python && (await hasPip(context, python))) return python;
  if (!(await installPackages(context, ['python3', 'python3-pip']))) return undefined;
  return onPath('python3');
}

async function hasPip({ family, signal }: InstallContext, python: string): Promise<boolean> {
  const args = ['-m', 'pip', '--version'];
  return (await family.run({ name: 'pip', command: python, args }, signal)).code === 0;
}

async function mustRun({ family, signal }: InstallContext, command: string, args: string[]): Promise<void> {
  const { code, output } = await family.run({ name: 'pip', command, args }, signal);
  if (code !== 0) throw new Error(output.split('\n').findLast(Boolean) ?? `exit ${code}`);
}
