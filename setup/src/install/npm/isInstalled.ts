import { isRecord, type Json } from '../../readJson.ts';

/**
 * Whether what npm says it has installed (node_modules/.package-lock.json) has all that the lock
 * asks for. Optional packages of other systems may be absent; what install scripts added may stay.
 */
export function isInstalled(lock: Json, installed: Json): boolean {
  const wanted = packagesOf(lock);
  const present = packagesOf(installed);
  if (present.size === 0) return false;
  for (const [path, row] of wanted) {
    const found = present.get(path);
    if (!found && row['optional'] !== true) return false;
    if (found && (found['version'] !== row['version'] || found['resolved'] !== row['resolved'])) return false;
  }
  return true;
}

function packagesOf(file: Json): Map<string, Json> {
  const rows = isRecord(file['packages']) ? Object.entries(file['packages']) : [];
  return new Map(rows.filter((row): row is [string, Json] => row[0].startsWith('node_modules/') && isRecord(row[1])));
}
