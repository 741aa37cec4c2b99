import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) || 100;
const pageKib = Number(execFileSync('getconf', ['PAGESIZE'], { encoding: 'utf8' })) / 1_024 || 4;

/** CPU used so far in seconds, and resident memory in KiB; null when the process is gone. */
function read(pid: number): { cpu: number; rss: number } | null {
  try {
    // The name in brackets may hold blanks; the fields are counted behind it (proc(5): utime is the 14th, rss the 24th).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return { cpu: (Number(fields[11]) + Number(fields[12])) / ticks, rss: Number(fields[21]) * pageKib };
  } catch {
    return null;
  }
}

export interface Usage {
  name: string;
  /** Percent of one core over the whole run, and in the busiest second. */
  cpuPercent: number;
  busiestPercent: number;
  cpuSeconds: number;
  /** Resident memory at the beginning and at its most, KiB. */
  rssBefore: number;
  rssMost: number;
  /** It ended before the run did. */
  isGone: boolean;
}

/** Watches processes of Linux once a second from now on; `stop` answers what each used. */
export function watchUsage(processes: readonly { name: string; pid: number }[]): { stop: () => Usage[] } {
  const startedAt = Date.now();
  const seen = processes.map(({ name, pid }) => {
    const first = read(pid) ?? { cpu: 0, rss: 0 };
    return { name, pid, first, last: first, busiest: 0, most: first.rss, at: startedAt, isGone: false };
  });
  const look = (): void => {
    for (const one of seen) {
      const now = read(one.pid);
      one.isGone = !now;
      if (!now) continue;
      const seconds = (Date.now() - one.at) / 1_000;
      if (seconds > 0.5) one.busiest = Math.max(one.busiest, ((now.cpu - one.last.cpu) / seconds) * 100);
      Object.assign(one, { last: now, at: Date.now(), most: Math.max(one.most, now.rss) });
    }
  };
  const timer = setInterval(look, 1_000);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      const seconds = (Date.now() - startedAt) / 1_000;
      return seen.map(({ name, first, last, busiest, most, isGone }) => ({
        name,
        cpuPercent: ((last.cpu - first.cpu) / seconds) * 100,
        busiestPercent: busiest,
        cpuSeconds: last.cpu - first.cpu,
        rssBefore: first.rss,
        rssMost: most,
        isGone,
      }));
    },
  };
}
