import process from 'node:process';
import { onPath } from '../../onPath.ts';
import { say } from '../../say.ts';
import type { InstallContext } from '../InstallContext.ts';

const lockWait = ['-o', 'DPkg::Lock::Timeout=600'];
let queue: Promise<unknown> = Promise.resolve();
let isListFresh = false;

/**
 * Installs Debian packages where apt is there and we are root or sudo asks nothing; one call at a
 * time. False where that is not possible or fails.
 */
export async function installPackages(context: InstallContext, packages: readonly string[]): Promise<boolean> {
  const turn = queue.then(async () => {
    context.signal.throwIfAborted();
    const prefix = await rootPrefix(context);
    return prefix !== undefined && install(context, prefix, packages);
  });
  queue = turn.catch(() => undefined);
  return turn;
}

/** How to run a command as root: directly, through sudo, or not at all. */
async function rootPrefix({ family, signal }: InstallContext): Promise<string[] | undefined> {
  if (!onPath('apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  const sudo = onPath('sudo');
  if (!sudo) return undefined;
  const { code } = await family.run({ name: 'sudo', command: sudo, args: ['-n', 'true'] }, signal);
  return code === 0 ? [sudo, '-n'] : undefined;
}

async function install(
  context: InstallContext,
  prefix: readonly string[],
  packages: readonly string[],
): Promise<boolean> {
  const apt = async (...args: string[]): Promise<boolean> =>
    asRoot(context, [...prefix, 'apt-get', ...lockWait, ...args]);
  if (!isListFresh) {
    context.note(say('更新软件包列表', 'refreshing the package list'));
    isListFresh = await apt('update', '-q');
  }
  context.note(say(`安装 ${packages.join(' ')}`, `installing ${packages.join(' ')}`));
  const wanted = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  if (await apt(...wanted)) return true;
  await asRoot(context, [...prefix, 'dpkg', '--configure', '-a']);
  return apt(...wanted);
}

async function asRoot({ family, signal }: InstallContext, [command = '', ...args]: string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (await family.run({ name: 'apt', command, args, env }, signal)).code === 0;
}
