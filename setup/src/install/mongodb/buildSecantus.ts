import { join } from 'node:path';
import { onPath } from '../../onPath.ts';
import { say } from '../../say.ts';
import type { InstallContext } from '../InstallContext.ts';
import { keptFile } from '../keptFile.ts';
import { cargoVersion, keptCargoBuild } from './findMongodb.ts';

/** Builds the stand-in with cargo; undefined without cargo or when its registry is out of reach. */
export async function buildSecantus(context: InstallContext): Promise<string | undefined> {
  const cargo = onPath('cargo');
  if (!cargo) return undefined;
  const { note, family, signal } = context;
  try {
    return await keptFile(keptCargoBuild, async (folder) => {
      const args = ['install', 'secantus-mdb', '--version', cargoVersion, '--locked'];
      args.push('--ignore-rust-version', '--root', folder);
      args.push('--config', 'profile.release.lto=false');
      args.push('--config', 'profile.release.codegen-units=16');
      const onLine = (line: string): void => note(progressOf(line));
      const { code } = await family.run({ name: 'cargo', command: cargo, args, onLine }, signal);
      if (code !== 0) throw new Error(say('cargo 编译失败', 'the cargo build failed'));
      return join(folder, 'bin', 'secantusd-rs');
    });
  } catch (error) {
    signal.throwIfAborted();
    note(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

const progressOf = (line: string): string =>
  say('编译 SecantusDB（约 10 分钟）：', 'building SecantusDB (about 10 min): ') + line.trim().slice(0, 60);
