import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import mongoose, { type mongo } from 'mongoose';
import type { Header, Line } from './backupFile.ts';

/** What is true only while processes run. */
const passing = new Set(['processes']);
const { MongoCompatibilityError, MongoServerError } = mongoose.mongo;
const { EJSON } = mongoose.mongo.BSON;

/**
 * Writes every collection of the database to a gzip file of lines of canonical Extended JSON, as of one instant where the
 * server can read snapshots (MongoDB's replica sets). The name appears only when it is whole. Resolves to how many
 * documents of each collection. Throws when the database cannot be read or the file not written.
 */
export async function writeBackup(database: mongo.Db, file: string, now: Date): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const partial = `${file}.part`;
  const session = database.client.startSession({ snapshot: await canReadSnapshots(database) });
  try {
    const lines = Readable.from(linesOf(database, session, now, counts));
    await pipeline(lines, createGzip(), createWriteStream(partial, { mode: 0o600 }));
  } finally {
    await session.endSession();
  }
  await rename(partial, file);
  return counts;
}

async function* linesOf(
  database: mongo.Db,
  session: mongo.ClientSession,
  now: Date,
  counts: Record<string, number>,
): AsyncGenerator<string> {
  const names = (await database.listCollections({ type: 'collection' }, { nameOnly: true }).toArray())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('system.') && !passing.has(name))
    .toSorted();
  yield line({ format: 1, database: database.databaseName, at: now.toISOString() } satisfies Header);
  for (const name of names) {
    counts[name] = 0;
    for await (const document of database.collection(name).find({}, { session })) {
      counts[name] += 1;
      yield `${JSON.stringify(name)}\t${oneLine(EJSON.stringify(document, { relaxed: false }))}\n`;
    }
  }
  yield line({ end: counts } satisfies Line);
}

/** Two characters that JSON lets stand and some readers of lines, Node's among them, take for the end of one. */
function oneLine(json: string): string {
  return json.replaceAll('\u2028', String.raw`\u2028`).replaceAll('\u2029', String.raw`\u2029`);
}

/** Standalone servers and the stand-in of development refuse the read concern. */
async function canReadSnapshots(database: mongo.Db): Promise<boolean> {
  const session = database.client.startSession({ snapshot: true });
  try {
    await database.collection('accounts').findOne({}, { session });
    return true;
  } catch (error) {
    if (error instanceof MongoServerError || error instanceof MongoCompatibilityError) return false;
    throw error;
  } finally {
    await session.endSession();
  }
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
