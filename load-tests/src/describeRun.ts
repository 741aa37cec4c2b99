import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';

/** Which code was measured, on which machine. */
export function describeRun(root: string): { commit: string; machine: string } {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const isChanged = git('status', '--porcelain', '--untracked-files=no') !== '';
  const memory = Math.round(totalmem() / 2 ** 30);
  return {
    commit: git('rev-parse', '--short', 'HEAD') + (isChanged ? ' + changes' : ''),
    machine: `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'CPU'}, ${memory} GiB, Node ${process.version}`,
  };
}
