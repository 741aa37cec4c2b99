import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Account, keepStaffAccount } from '../features/accounts/index.ts';
import { openStand, type Stand } from '../testing/openStand.ts';

let stand: Stand;
let folder: string;
let file: string;
beforeAll(async () => {
  stand = await openStand();
  folder = await mkdtemp(join(tmpdir(), 'jingqi-backup-'));
  file = join(folder, 'evening.gz');
});
afterAll(async () => {
  await stand.close();
  await rm(folder, { recursive: true });
});

const run = promisify(execFile);
const program = new URL('main.ts', import.meta.url).pathname;
const backup = async (act: 'write' | 'read', of: string, uri: string): Promise<string> => {
  const { stdout } = await run(process.execPath, [program, act, of], { env: { ...process.env, MONGODB_URI: uri } });
  return stdout;
};
/** The address of another database of the same server. */
const other = (name: string): string => {
  const uri = new URL(stand.mongodbUri);
  uri.pathname = `/${uri.pathname.slice(1)}-${name}`;
  return uri.href;
};
const everything = async (database: mongoose.mongo.Db): Promise<unknown> => {
  const names = (await database.listCollections().toArray()).map(({ name }) => name);
  const kept = names.filter((name) => name !== 'processes').toSorted();
  const found = kept.map(async (name) => [name, await database.collection(name).find({}).sort({ _id: 1 }).toArray()]);
  return (await Promise.all(found)).filter(([, documents]) => documents?.length !== 0);
};
const database = (): mongoose.mongo.Db => {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  return db;
};

test('what was written comes back into an empty database, with its types', async () => {
  const staff = { role: 'operator', login: 'backup', name: '备份', enterprise: '', password: 'a-long-one-7' } as const;
  await keepStaffAccount(staff, new Date(), stand.platform.settings.secretKey);
  const kinds = {
    at: new Date(7),
    bytes: Buffer.from([0, 255]),
    big: 2 ** 40,
    text: '“贷款贴息”\n\t\u2028\u2029🌱',
    none: null,
  };
  // More than one portion of inserts.
  await database()
    .collection('kinds')
    .insertMany(Array.from({ length: 1_201 }, () => ({ ...kinds })));
  expect(await backup('write', file, stand.mongodbUri)).toMatch(/✓ 12\d\d documents/u);
  expect(await backup('read', file, other('restored'))).toMatch(/✓ 12\d\d documents/u);
  const restored = await mongoose.createConnection(other('restored')).asPromise();
  expect(await Account.countDocuments()).toBe(1);
  expect(await everything(restored.db ?? database())).toEqual(await everything(database()));
  await restored.close();
});

test('a file that is cut off or changed, and a database with something in it, are refused', async () => {
  await expect(backup('read', file, stand.mongodbUri)).rejects.toThrow(/not empty/u);
  const cut = join(folder, 'cut.gz');
  await writeFile(cut, await readFile(file));
  await truncate(cut, 2_000);
  await expect(backup('read', cut, other('cut'))).rejects.toThrow();
  const lines = gunzipSync(await readFile(file))
    .toString()
    .split('\n');
  await writeFile(cut, gzipSync(lines.toSpliced(5, 1).join('\n')));
  await expect(backup('read', cut, other('cut'))).rejects.toThrow(/is not whole/u);
  const untouched = await mongoose.createConnection(other('cut')).asPromise();
  expect(await untouched.db?.listCollections().toArray()).toEqual([]);
  await untouched.close();
});
