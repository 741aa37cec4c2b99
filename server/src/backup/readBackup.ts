import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { createGunzip } from 'node:zlib';
import mongoose, { type mongo } from 'mongoose';
import { Header, Line } from './backupFile.ts';

const { EJSON } = mongoose.mongo.BSON;
const portion = 500;

/**
 * Puts a backup into an empty database: first the file is read through once, so that one that is cut off or damaged
 * changes nothing. Resolves to how many documents of each collection. Throws when the file is not whole, or the database
 * is not empty.
 */
export async function readBackup(database: mongo.Db, file: string): Promise<Record<string, number>> {
  const promised = await checkBackup(file);
  await refuseUnlessEmpty(database);
  const counts: Record<string, number> = {};
  let waiting: { name: string; documents: mongo.Document[] } = { name: '', documents: [] };
  const flush = async (): Promise<void> => {
    if (waiting.documents.length > 0) await database.collection(waiting.name).insertMany(waiting.documents);
    waiting.documents = [];
  };
  for await (const { name, text } of documentsOf(file)) {
    if (name !== waiting.name || waiting.documents.length === portion) await flush();
    waiting.name = name;
    waiting.documents.push(EJSON.parse(text, { relaxed: false }));
    counts[name] = (counts[name] ?? 0) + 1;
  }
  await flush();
  await compare(database, promised);
  return counts;
}

/** What the last line promises; the lines before are counted. Throws when it is missing or does not fit. */
async function checkBackup(file: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let last = '';
  for await (const { name, text } of documentsOf(file, (line) => (last = line))) {
    EJSON.parse(text, { relaxed: false });
    counts[name] = (counts[name] ?? 0) + 1;
  }
  const promised = last === '' ? null : Line.parse(JSON.parse(last)).end;
  const empty = Object.fromEntries(Object.keys(promised ?? {}).map((name) => [name, 0]));
  if (!promised || !isDeepStrictEqual({ ...empty, ...counts }, promised)) throw new Error(`${file} is not whole`);
  return promised;
}

/** The documents of a file in order; `onEnd` is given its last line. Throws when it is no backup. */
async function* documentsOf(
  file: string,
  onEnd?: (line: string) => void,
): AsyncGenerator<{ name: string; text: string }> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
  let isFirst = true;
  for await (const line of lines) {
    if (isFirst) Header.parse(JSON.parse(line));
    else if (line.startsWith('{')) onEnd?.(line);
    else yield partsOf(line);
    isFirst = false;
  }
}

function partsOf(line: string): { name: string; text: string } {
  const tab = line.indexOf('\t');
  const name: unknown = JSON.parse(line.slice(0, tab));
  if (typeof name !== 'string') throw new Error('a line without the name of its collection');
  return { name, text: line.slice(tab + 1) };
}

async function refuseUnlessEmpty(database: mongo.Db): Promise<void> {
  for (const { name } of await database.listCollections({}, { nameOnly: true }).toArray()) {
    const one = await database.collection(name).findOne({});
    if (one) throw new Error(`the database ${database.databaseName} is not empty: ${name} has documents`);
  }
}

async function compare(database: mongo.Db, promised: Record<string, number>): Promise<void> {
  for (const [name, count] of Object.entries(promised)) {
    const found = await database.collection(name).countDocuments({});
    if (found !== count) throw new Error(`${name}: ${found} of ${count} documents are there`);
  }
}
