import mongoose from 'mongoose';
import type { Logger } from './logger.ts';

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
}

/** Makes the collections and indexes of every model declared so far; those that are there already cost a look. */
export async function ensureIndexes(): Promise<void> {
  for (const name of mongoose.modelNames()) {
    await mongoose.model(name).createCollection();
    await mongoose.model(name).createIndexes();
  }
}

export async function closeDatabase(): Promise<void> {
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
