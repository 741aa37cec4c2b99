import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Id } from '@jingqi/contract';
import type { Store } from '../../kit/index.ts';

/** The files of one stage, wherever they are kept. */
export interface StageFiles {
  /** Names of all of them; none when nothing was packaged yet. */
  names: () => Promise<string[]>;
  /** A small file whole; null when it is not there. */
  read: (name: string) => Promise<Buffer | null>;
  /** Length in bytes; null when it is not there. */
  size: (name: string) => Promise<number | null>;
}

/** Those in the folder where media nodes write. */
export function filesInFolder(hlsFolder: string, stageId: Id): StageFiles {
  const folder = join(hlsFolder, stageId);
  return {
    names: async () => (await ifThere(readdir(folder))) ?? [],
    read: async (name) => ifThere(readFile(join(folder, name))),
    size: async (name) => (await ifThere(stat(join(folder, name))))?.size ?? null,
  };
}

/** Those in a store, where nothing is added to them any more: it is asked once what is there. */
export function filesInStore(store: Store, stageId: Id): StageFiles {
  let listed: Promise<Map<string, number>> | null = null;
  const list = async (): Promise<Map<string, number>> => {
    listed ??= store.list(stageId).then((files) => new Map(files.map(({ name, bytes }) => [name, bytes])));
    return listed;
  };
  return {
    names: async () => [...(await list()).keys()],
    read: async (name) => {
      const file = await store.open(stageId, name);
      return file && buffer(file.body);
    },
    size: async (name) => (await list()).get(name) ?? null,
  };
}

async function ifThere<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
