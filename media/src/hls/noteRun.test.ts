import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hlsFiles, HlsRun } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { noteRun } from './noteRun.ts';

test('a run is noted once those before it have written their last', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jingqi-run-'));
  const note: HlsRun = { run: 2, beganAt: 1_000, layers: ['l'] };
  const seen: string[] = [];
  // Longer on the disk than writing a note is.
  const before = async (): Promise<void> => {
    for (let looks = 0; looks < 50; looks += 1) seen.push(...(await readdir(folder)));
  };
  await noteRun(folder, note, before());
  expect(seen).toEqual([]);
  expect(await readdir(folder)).toEqual([hlsFiles.run(2)]);
  expect(HlsRun.parse(JSON.parse(await readFile(join(folder, hlsFiles.run(2)), 'utf8')))).toEqual(note);
  await rm(folder, { recursive: true });
});
