import { readdir, readFile } from 'node:fs/promises';

/** Process ids of every ffmpeg that writes into this folder. */
export async function packagersOf(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return pids.filter((_, at) => lines[at]?.includes('var_stream_map') && lines[at].includes(folder));
}
