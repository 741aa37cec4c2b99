import { readFile } from 'node:fs/promises';

/** Clock ticks a second, as Linux counts CPU time. */
const ticks = 100;

/** CPU time that a process and those it started that run now have used, in ms; without those whose name is `except`. */
export async function cpuOf(pid: number, except = ''): Promise<number> {
  const [stat, children] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8'),
    readFile(`/proc/${pid}/task/${pid}/children`, 'utf8'),
  ]);
  const nameEnd = stat.lastIndexOf(')');
  if (except !== '' && stat.slice(stat.indexOf('(') + 1, nameEnd) === except) return 0;
  const fields = stat.slice(nameEnd + 2).split(' ');
  const own = ((Number(fields[11]) + Number(fields[12])) / ticks) * 1_000;
  const theirs = await Promise.all(
    children
      .split(' ')
      .filter(Boolean)
      .map((child) => cpuOf(Number(child), except)),
  );
  return theirs.reduce((sum, each) => sum + each, own);
}
