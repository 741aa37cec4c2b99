import { buffer } from 'node:stream/consumers';
import type { Store, StoredFile } from './Store.ts';

/** How many files are on their way at once; each is in memory whole. */
const atOnce = 4;

/**
 * Copies what the other store lacks, or has in another length, and looks at the lengths again. May be stopped at any moment
 * and begun anew. Throws when a file did not arrive.
 */
export async function copyFolder(from: Store, to: Store, folder: string): Promise<void> {
  const files = await from.list(folder);
  const missing = lacking(files, await to.list(folder));
  for (let at = 0; at < missing.length; at += atOnce) {
    await Promise.all(missing.slice(at, at + atOnce).map((file) => copyFile(from, to, folder, file)));
  }
  const [lost] = lacking(files, await to.list(folder));
  if (lost) throw new Error(`${folder}/${lost.name} did not arrive whole`);
}

function lacking(files: readonly StoredFile[], there: readonly StoredFile[]): StoredFile[] {
  const known = new Map(there.map(({ name, bytes }) => [name, bytes]));
  return files.filter(({ name, bytes }) => known.get(name) !== bytes);
}

async function copyFile(from: Store, to: Store, folder: string, { name }: StoredFile): Promise<void> {
  const file = await from.open(folder, name);
  if (!file) throw new Error(`${folder}/${name} went while it was copied`);
  await to.put(folder, name, await buffer(file.body));
}
