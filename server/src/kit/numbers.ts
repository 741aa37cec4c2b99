import type { StreamName } from '@jingqi/contract';
import mongoose, { type ClientSession } from 'mongoose';
import { isDuplicateKey } from './database.ts';
import { StreamHead, type StreamHeadRow } from './timeline.model.ts';

/** Takes the next `count` numbers of a stream in the act's transaction; returns the number before them. */
export async function takeNumbers(stream: StreamName, count: number, session: ClientSession): Promise<number> {
  return (await moveHead(stream, { seq: count }, session)).seq - count;
}

/** Makes every act that began earlier and says something on the stream meet this one as a conflict and begin anew. */
export async function holdStream(stream: StreamName, session: ClientSession): Promise<void> {
  await moveHead(stream, { holds: 1 }, session);
}

async function moveHead(
  stream: StreamName,
  by: { seq: number } | { holds: number },
  session: ClientSession,
): Promise<StreamHeadRow> {
  try {
    const head = await StreamHead.findOneAndUpdate(
      { _id: stream },
      { $inc: by },
      { upsert: true, returnDocument: 'after', session },
    ).lean();
    if (!head) throw new Error(`no number for stream ${stream}`);
    return head;
  } catch (error) {
    throw isDuplicateKey(error) ? beginAnew(error) : error;
  }
}

/** Two acts made the same head at once: the later one has to see the earlier one's. */
function beginAnew(error: unknown): unknown {
  if (error instanceof mongoose.mongo.MongoError) error.addErrorLabel('TransientTransactionError');
  return error;
}
