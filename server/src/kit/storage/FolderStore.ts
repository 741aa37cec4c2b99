import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '@jingqi/contract';
import { plainName, requireWithin, type ByteRange, type OpenedFile, type Store, type StoredFile } from './Store.ts';

/** Being written: listed and opened by nobody. */
const unfinished = '.part';

/** Files in a folder of this machine, or of one that several machines share. */
export class FolderStore implements Store {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async put(folder: string, name: string, bytes: Buffer): Promise<void> {
    const home = this.#folder(folder);
    await mkdir(home, { recursive: true });
    const draft = join(home, `${newId()}${unfinished}`);
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(home, plainName(name)));
  }

  async open(folder: string, name: string, range?: ByteRange): Promise<OpenedFile | null> {
    const file = await ifThere(open(join(this.#folder(folder), plainName(name))));
    if (!file) return null;
    try {
      const { size } = await file.stat();
      requireWithin(range, size);
      return {
        size,
        body: file.createReadStream({ start: range?.from ?? 0, ...(range?.to === undefined ? {} : { end: range.to }) }),
      };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async list(folder: string): Promise<StoredFile[]> {
    const home = this.#folder(folder);
    const names = (await ifThere(readdir(home))) ?? [];
    const files = names
      .filter((name) => !name.endsWith(unfinished))
      .toSorted()
      .map(async (name): Promise<StoredFile[]> => {
        const found = await ifThere(stat(join(home, name)));
        return found?.isFile() ? [{ name, bytes: found.size }] : [];
      });
    return (await Promise.all(files)).flat();
  }

  async remove(folder: string): Promise<void> {
    await rm(this.#folder(folder), { recursive: true, force: true });
  }

  #folder(name: string): string {
    return join(this.#root, plainName(name));
  }
}

async function ifThere<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
