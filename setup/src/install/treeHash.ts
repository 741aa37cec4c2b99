import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const skipped = new Set(['node_modules', 'dist', 'e2e', 'test-results']);

/** One hash over the names and bytes of all files under these paths; tests and outputs left out. */
export function treeHash(base: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  const files = paths
    .map((path) => join(base, path))
    .filter((path) => existsSync(path))
    .flatMap((path) => filesUnder(path))
    .sort();
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${relative(base, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name) && !/\.(test|it|spec)\.tsx?$/.test(entry.name))
    .flatMap((entry) => filesUnder(join(path, entry.name)));
}
