import {
  existsSync,
  mkdtempSync,
  readdirSync,
  mkdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptFile } from './keptFile.ts';

let cache = '';
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'jingqi-cache-'));
  vi.stubEnv('JINGQI_CACHE', cache);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true });
});

async function make(folder: string): Promise<string> {
  writeFileSync(join(folder, 'made'), 'whole');
  return join(folder, 'made');
}

test('makes it once and leaves nothing else behind', async () => {
  const file = await keptFile('tool-1.0', make);
  expect(readFileSync(file, 'utf8')).toBe('whole');
  await keptFile('tool-1.0', () => Promise.reject(new Error('made twice')));
  expect(readdirSync(cache)).toEqual(['tool-1.0']);
});

test('a broken making leaves nothing, and the next try succeeds', async () => {
  const broken = keptFile('tool-1.0', async (folder) => {
    await make(folder);
    throw new Error('half way');
  });
  await expect(broken).rejects.toThrow('half way');
  expect(readdirSync(cache)).toEqual([]);
  expect(existsSync(await keptFile('tool-1.0', make))).toBe(true);
});

test('what a killed try has left hours ago goes; a try under way stays', async () => {
  mkdirSync(join(cache, 'making-old'));
  mkdirSync(join(cache, 'making-now'));
  utimesSync(join(cache, 'making-old'), 1, 1);
  await keptFile('tool-1.0', make);
  expect(readdirSync(cache).sort()).toEqual(['making-now', 'tool-1.0']);
});
