import { setTimeout } from 'node:timers/promises';
import mongoose, { type ClientSession } from 'mongoose';
import { Life } from './life.ts';
import type { Logger } from './logger.ts';

const pingMs = 2_000;
let life: Life | null = null;

/**
 * Connects mongoose and makes sure that every declared index exists before anything is served.
 * Writes wait for the journal of the majority: what is acknowledged survives a kill −9.
 */
export async function connectDatabase(uri: string, logger: Logger): Promise<void> {
  mongoose.set('strictQuery', true);
  mongoose.set('sanitizeFilter', true);
  mongoose.set('autoIndex', false);
  // While the database is away the driver's own, shorter wait decides.
  mongoose.set('bufferCommands', false);
  await mongoose.connect(uri, {
    serverSelectionTimeoutMS: 5_000,
    // A server that holds its connections open and does not answer is given up after the sum of both.
    heartbeatFrequencyMS: 2_000,
    connectTimeoutMS: 5_000,
    writeConcern: { w: 'majority', journal: true },
    maxPoolSize: 50,
  });
  await ensureIndexes();
  mongoose.connection.on('disconnected', () => logger.warn('database connection lost'));
  mongoose.connection.on('reconnected', () => logger.info('database connection restored'));
  life = new Life(uri, logger);
  await life.begin();
}

/** To be called before a transaction writes anything: see Life. */
export async function noteSession(session: ClientSession): Promise<void> {
  await life?.note(session);
}

/** Makes the collections and indexes of every model declared so far; those that are there already cost a look. */
export async function ensureIndexes(): Promise<void> {
  for (const name of mongoose.modelNames()) {
    await mongoose.model(name).createCollection();
    await mongoose.model(name).createIndexes();
  }
}

export async function closeDatabase(): Promise<void> {
  await life?.end().catch(() => undefined);
  life = null;
  await mongoose.disconnect();
}

/** True when MongoDB answers a ping within two seconds. */
export async function isDatabaseReady(): Promise<boolean> {
  if (mongoose.connection.readyState !== mongoose.ConnectionStates.connected) return false;
  const ping = mongoose.connection.db?.command({ ping: 1 }).then(
    () => true,
    () => false,
  );
  return Boolean(await Promise.race([ping, setTimeout(pingMs, false, { ref: false })]));
}

/** True for an error that says that MongoDB cannot be reached or does not answer. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof mongoose.Error.MongooseServerSelectionError) return true;
  return error instanceof mongoose.mongo.MongoError && awayKinds.some((kind) => error instanceof kind);
}

const { MongoNetworkError, MongoNotConnectedError, MongoOperationTimeoutError, MongoServerSelectionError } =
  mongoose.mongo;
const awayKinds = [
  // With those of a pool that was cleared while they waited.
  MongoNetworkError,
  MongoServerSelectionError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  mongoose.mongo.MongoTopologyClosedError,
];

/** MongoDB's duplicate key error (code 11000). */
export function isDuplicateKey(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 11000;
}
