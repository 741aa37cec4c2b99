import mongoose from 'mongoose';
import type { ProcessRow } from './process.model.ts';

const { Binary, Long, MongoClient, UUID } = mongoose.mongo;

/**
 * Aborts the transactions that a process has open, so that the documents they hold are free at once and not when MongoDB
 * loses patience (60 s). A process that lives after all only has to begin those acts anew.
 */
export async function abortOpenActs({ sessions }: Pick<ProcessRow, 'sessions'>): Promise<void> {
  if (sessions.length === 0) return;
  await mongoose.connection.db?.admin().command({ killSessions: sessions.map((hex) => ({ id: sessionId(hex) })) });
}

/**
 * The same for a process that is dead for certain, also where killing sessions does nothing (SecantusDB): a newer
 * transaction in a session ends the older one. The session is of no use afterwards.
 */
export async function supersedeOpenActs(uri: string, { sessions }: Pick<ProcessRow, 'sessions'>): Promise<void> {
  if (sessions.length === 0) return;
  // A client of its own, so that no session of the dead gets into our pool.
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 5_000 });
  try {
    for (const hex of sessions) {
      const session = client.startSession();
      if (session.id) session.id.id = sessionId(hex);
      const txnNumber = Long.fromNumber(Date.now());
      const begin = {
        find: 'processes',
        filter: { _id: '' },
        limit: 1,
        txnNumber,
        autocommit: false,
        startTransaction: true,
      };
      await client.db().command(begin, { session });
    }
  } finally {
    await client.close();
  }
}

function sessionId(hex: string): InstanceType<typeof Binary> {
  return new UUID(hex).toBinary();
}
