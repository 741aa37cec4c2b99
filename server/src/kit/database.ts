import mongoose, { type ClientSession } from 'mongoose';
import { Life } from './life.ts';
import type { Logger } from './logger.ts';

let life: Life | null = null;

/**
 * Connects mongoose and makes sure that every declared index exists before anything is served.
 * Writes wait for the journal of the majority: what is acknowledged survives a kill −9.
 */
export async function connectDatabase(uri: string, logger: Logger): Promise<void> {
  mongoose.set('strictQuery', true);
  mongoose.set('sanitizeFilter', true);
  mongoose.set('autoIndex', false);
  await mongoose.connect(uri, {
    serverSelectionTimeoutMS: 5_000,
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

/** True when MongoDB answers a ping. */
export async function isDatabaseReady(): Promise<boolean> {
  if (mongoose.connection.readyState !== mongoose.ConnectionStates.connected) return false;
  return Boolean(
    await mongoose.connection.db?.command({ ping: 1 }).then(
      () => true,
      () => false,
    ),
  );
}

/** MongoDB's duplicate key error (code 11000). */
export function isDuplicateKey(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 11000;
}
