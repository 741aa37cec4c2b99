import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hlsFiles, type HlsRun } from '@jingqi/contract';

/**
 * Makes the run known to those who compose playlists, whole or not at all, once `before` is done: as long as a run
 * before it may still write, segments would get other numbers than they had. Throws when the disk does not take it.
 */
export async function noteRun(folder: string, note: HlsRun, before: Promise<unknown>): Promise<void> {
  const file = join(folder, hlsFiles.run(note.run));
  await before;
  await writeFile(`${file}.part`, JSON.stringify(note));
  await rename(`${file}.part`, file);
}
