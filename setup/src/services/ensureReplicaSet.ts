import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from 'mongodb';

const set = 'jingqi';

/** Makes a mongod a replica set of one at this port (moves it when the port changed), waits for its vote. */
export async function ensureReplicaSet(port: number): Promise<void> {
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`);
  try {
    const admin = client.db('admin');
    await configure(admin, `127.0.0.1:${port}`);
    const deadline = Date.now() + 30_000;
    while ((await admin.command({ hello: 1 }))['isWritablePrimary'] !== true) {
      if (Date.now() > deadline) throw new Error('mongod did not become primary in 30 s');
      await pause(50);
    }
  } finally {
    await client.close();
  }
}

async function configure(admin: Db, host: string): Promise<void> {
  const members = [{ _id: 0, host }];
  try {
    const { config } = await admin.command({ replSetGetConfig: 1 });
    if (config.members[0]?.host === host) return;
    const version = Number(config.version) + 1;
    await admin.command({ replSetReconfig: { ...config, version, members }, force: true });
  } catch (error) {
    if (!isNotYetInitiated(error)) throw error;
    await admin.command({ replSetInitiate: { _id: set, members } });
  }
}

const isNotYetInitiated = (error: unknown): boolean =>
  error instanceof Error && 'codeName' in error && error.codeName === 'NotYetInitialized';
