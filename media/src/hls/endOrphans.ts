import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** How long one may take to write its last segment, in ms, and how often is looked. */
const finishMs = 3_000;
const lookMs = 50;

/**
 * Ends every ffmpeg that still writes into this folder: of a process that was killed. They would end by themselves, some
 * seconds later. Only where the system shows processes as files. Resolves when none writes any more; throws when one cannot
 * be ended.
 */
export async function endOrphans(folder: string): Promise<void> {
  const until = Date.now() + finishMs;
  for (const pid of await packagersOf(folder)) end(pid, 'SIGINT');
  for (let left = await packagersOf(folder); left.length > 0; left = await packagersOf(folder)) {
    if (Date.now() > until + finishMs) throw new Error(`ffmpeg of before does not end: ${left.join(', ')}`);
    if (Date.now() > until) for (const pid of left) end(pid, 'SIGKILL');
    await pause(lookMs);
  }
}

/** Process ids of every ffmpeg that packages into this folder. */
export async function packagersOf(folder: string): Promise<number[]> {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.map(Number).filter((pid) => Number.isInteger(pid) && pid !== process.pid);
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return pids.filter((_, at) => lines[at]?.includes('var_stream_map') && lines[at].includes(`${folder}/`));
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}
