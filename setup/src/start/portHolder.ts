import { spawnSync } from 'node:child_process';

/** Who listens on a TCP port of this machine, as far as the system tells: `node, pid 123`. */
export function portHolder(port: number): string | undefined {
  const ss = spawnSync('ss', ['-ltnpH', `sport = :${port}`], { encoding: 'utf8' });
  const found = /\("([^"]+)",pid=(\d+)/.exec(ss.stdout ?? '');
  if (found) return `${found[1]}, pid ${found[2]}`;
  const lsof = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' });
  const pid = /^p(\d+)$/m.exec(lsof.stdout ?? '')?.[1];
  const name = /^c(.+)$/m.exec(lsof.stdout ?? '')?.[1];
  return pid && name ? `${name}, pid ${pid}` : undefined;
}
