import { join } from 'node:path';
import { root } from '../../places.ts';
import { tail } from '../../processes/tail.ts';
import { readJson } from '../../readJson.ts';
import { say } from '../../say.ts';
import { SetupFailure } from '../../SetupFailure.ts';
import { diskFull, isDiskFull } from '../diskSpace.ts';
import type { InstallContext } from '../InstallContext.ts';
import { isInstalled } from './isInstalled.ts';

const lockFile = join(root, 'package-lock.json');
const installedFile = join(root, 'node_modules', '.package-lock.json');

/** `npm ci`, unless node_modules is what the lock asks for. */
export async function npmCi({ family, signal, note }: InstallContext): Promise<void> {
  if (isInstalled(readJson(lockFile), readJson(installedFile))) {
    note(say('无变化', 'unchanged'));
    return;
  }
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const { code, output } = await family.run({ name: 'npm', command: 'npm', args, cwd: root }, signal);
  if (code === 0) return;
  if (isDiskFull(output)) throw diskFull(root);
  throw new SetupFailure(
    say(`npm ci 失败：${tail(output)}`, `npm ci failed: ${tail(output)}`),
    /Missing: .* from lock file/.test(output) ? 'npm install' : 'npm ci --loglevel=error',
  );
}
