import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { newId } from '@jingqi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasMoto, startMoto } from '../../testing/startMoto.ts';
import { S3Stub } from '../../testing/S3Stub.ts';
import { copyFolder } from './copyFolder.ts';
import { FolderStore } from './FolderStore.ts';
import { S3Store } from './S3Store.ts';
import type { ByteRange, Store } from './Store.ts';

interface Place {
  store: Store;
  close: () => unknown;
}

const places: { name: string; isHere: boolean; open: () => Promise<Place> }[] = [
  { name: 'a folder', isHere: true, open: openFolder },
  { name: 'S3, a stub that checks signatures', isHere: true, open: openStub },
  { name: 'S3, moto', isHere: hasMoto, open: openMoto },
];

async function openFolder(): Promise<Place> {
  const root = await mkdtemp(join(tmpdir(), 'store-'));
  return { store: new FolderStore(root), close: () => rm(root, { recursive: true }) };
}

async function openStub(): Promise<Place> {
  const stub = await new S3Stub().start();
  return { store: new S3Store(stub.settings), close: () => stub.stop() };
}

async function openMoto(): Promise<Place> {
  const { settings, stop } = await startMoto();
  return { store: new S3Store(settings), close: stop };
}

const bytes = (said: string): Buffer => Buffer.from(said);

describe.for(places.filter(({ isHere }) => isHere))('$name', ({ open }) => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await open();
    store = place.store;
  });
  afterAll(() => place.close());

  const read = async (folder: string, name: string, range?: ByteRange): Promise<[number, string] | null> => {
    const file = await store.open(folder, name, range);
    return file && [file.size, await text(file.body)];
  };

  test('what was put is read, whole or a stretch; a second put replaces it', async () => {
    const folder = newId();
    await store.put(folder, '1-h-00001.m4s', bytes('0123456789'));
    expect(await read(folder, '1-h-00001.m4s')).toEqual([10, '0123456789']);
    expect(await read(folder, '1-h-00001.m4s', { from: 0, to: 0 })).toEqual([10, '0']);
    expect(await read(folder, '1-h-00001.m4s', { from: 7 })).toEqual([10, '789']);
    expect(await read(folder, '1-h-00001.m4s', { from: 8, to: 99 })).toEqual([10, '89']);
    await store.put(folder, '1-h-00001.m4s', bytes('ab'));
    expect(await read(folder, '1-h-00001.m4s')).toEqual([2, 'ab']);
  });

  test('past the end is told from not there', async () => {
    const folder = newId();
    await store.put(folder, 'a.m4s', bytes('abc'));
    await expect(store.open(folder, 'a.m4s', { from: 3 })).rejects.toThrow(RangeError);
    expect(await store.open(folder, 'b.m4s', { from: 3 })).toBeNull();
    expect(await store.open(newId(), 'a.m4s')).toBeNull();
  });

  test('a folder is listed whole with lengths, and removed with nothing of its neighbour', async () => {
    const [folder, other] = [newId(), newId()];
    const names = Array.from({ length: 8 }, (_, n) => `1-h-0000${n}.m4s`);
    for (const [n, name] of names.entries()) await store.put(folder, name, bytes('x'.repeat(n)));
    await store.put(other, 'a.m4s', bytes('abc'));
    expect(await store.list(folder)).toEqual(names.map((name, n) => ({ name, bytes: n })));
    await store.remove(folder);
    await store.remove(folder);
    expect(await store.list(folder)).toEqual([]);
    expect(await store.list(other)).toEqual([{ name: 'a.m4s', bytes: 3 }]);
  });

  test('a name that leads elsewhere is refused', async () => {
    for (const name of ['..', '../a', 'a/b', '/etc/passwd', '.hidden', 'a\\b', 'a\0', '']) {
      await expect(store.open(newId(), name)).rejects.toThrow('plain file name');
      await expect(store.put(name, 'a', bytes('a'))).rejects.toThrow('plain file name');
      await expect(store.remove(name)).rejects.toThrow('plain file name');
    }
  });
});

test('S3 with another key is refused', async () => {
  const stub = await new S3Stub().start();
  const store = new S3Store({ ...stub.settings, secretAccessKey: 'guessed' });
  await expect(store.put(newId(), 'a', bytes('a'))).rejects.toThrow('SignatureDoesNotMatch');
  await expect(store.list(newId())).rejects.toThrow('SignatureDoesNotMatch');
  expect(stub.objects.size).toBe(0);
  stub.stop();
});

test('copying goes on where it was stopped, and is not done before every length is right', async () => {
  const [from, stub, folder] = [await openFolder(), await new S3Stub().start(), newId()];
  const to = new S3Store(stub.settings);
  for (let n = 0; n < 5; n += 1) await from.store.put(folder, `${n}.m4s`, bytes('x'.repeat(n + 1)));
  await to.put(folder, '0.m4s', bytes('x'));
  await to.put(folder, '1.m4s', bytes('half'));
  stub.taken.length = 0;
  await copyFolder(from.store, to, folder);
  expect(stub.taken.filter((said) => said.startsWith('PUT')).toSorted()).toEqual(
    [1, 2, 3, 4].map((n) => `PUT recordings/${folder}/${n}.m4s`),
  );
  expect(await to.list(folder)).toEqual(await from.store.list(folder));
  stub.stop();
  await from.close();
});
