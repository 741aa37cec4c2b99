import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../places.ts';

/**
 * A file or folder of the cache by its versioned name. When it is missing, `make` builds it in a
 * temporary folder and returns its path there; only what is whole is moved to its name.
 */
export async function keptFile(name: string, make: (folder: string) => Promise<string>): Promise<string> {
  const kept = join(cacheFolder(), name);
  if (existsSync(kept)) return kept;
  mkdirSync(cacheFolder(), { recursive: true });
  removeAbandoned();
  const folder = mkdtempSync(join(cacheFolder(), 'making-'));
  try {
    const made = await make(folder);
    if (!existsSync(kept)) renameSync(made, kept);
    return kept;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Whether the cache has it already. */
export const isKept = (name: string): boolean => existsSync(join(cacheFolder(), name));

const abandonedMs = 2 * 60 * 60 * 1000;

/** What a killed try has left, hours ago. */
function removeAbandoned(): void {
  for (const name of readdirSync(cacheFolder()).filter((entry) => entry.startsWith('making-'))) {
    const folder = join(cacheFolder(), name);
    const isOld = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > abandonedMs;
    if (isOld) rmSync(folder, { recursive: true, force: true });
  }
}
