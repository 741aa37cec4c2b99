import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../places.ts';
import { isRecord, type Json } from '../../readJson.ts';

/**
 * Whether what npm says it has installed (node_modules/.package-lock.json) has all that the lock
 * asks for. Optional packages of other systems may be absent; what install scripts added may stay.
 */
export function isInstalled(lock: Json, installed: Json, hasFolder = hasWorkspace): boolean {
  const wanted = packagesOf(lock);
  const present = packagesOf(installed);
  if (present.size === 0) return false;
  for (const [path, row] of wanted) {
    const found = present.get(path);
    if (!found && row['optional'] !== true && !isAbsentLink(row, hasFolder)) return false;
    if (found && (found['version'] !== row['version'] || found['resolved'] !== row['resolved'])) return false;
  }
  return true;
}

const hasWorkspace = (folder: string): boolean => existsSync(join(root, folder, 'package.json'));

/** npm links no workspace whose folder is not there. */
const isAbsentLink = (row: Json, hasFolder: (folder: string) => boolean): boolean =>
  row['link'] === true && !hasFolder(String(row['resolved']));

function packagesOf(file: Json): Map<string, Json> {
  const rows = isRecord(file['packages']) ? Object.entries(file['packages']) : [];
  return new Map(rows.filter((row): row is [string, Json] => row[0].startsWith('node_modules/') && isRecord(row[1])));
}
