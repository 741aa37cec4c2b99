import mongoose, { type ClientSession } from 'mongoose';
import { Audit, AuditHead, type AuditHeadRow, type AuditRow } from './audit.model.ts';
import { headMac, rowHash, rowMac } from './auditMarks.ts';
import { isDuplicateKey, noteSession } from './database.ts';
import type { Platform } from './platform.ts';

const portion = 500;
const sealMs = 1_000;

/**
 * Gives the rows written since the last time their numbers and hashes. Two processes at one moment meet at the head, and the
 * later one begins anew. A row that was put in by hand is left unsealed. Resolves to how many were sealed.
 */
export async function sealAudit(secretKey: string): Promise<number> {
  if (!(await Audit.exists({ unsealed: true }))) return 0;
  let total = 0;
  for (;;) {
    const sealed = await mongoose.connection.transaction((session) => sealPortion(secretKey, session));
    total += sealed;
    if (sealed < portion) return total;
  }
}

async function sealPortion(secretKey: string, session: ClientSession): Promise<number> {
  await noteSession(session);
  const head = await takeHead(session);
  const found = await Audit.find({ unsealed: true }, null, { session })
    .sort({ _id: 1 })
    .limit(portion)
    .lean<AuditRow[]>();
  const rows = found.filter((row) => isOurs(secretKey, row));
  if (rows.length === 0) return 0;
  let { seq, hash } = head;
  const writes = rows.map((row) => {
    seq += 1;
    hash = rowHash(secretKey, hash, seq, row);
    const update = { $set: { seq, hash }, $unset: { unsealed: 1 } } as const;
    return { updateOne: { filter: { _id: row._id }, update } };
  });
  await Audit.bulkWrite(writes, { session });
  await AuditHead.updateOne(
    { _id: 'head' },
    { $set: { seq, hash, mac: headMac(secretKey, { seq, hash }) } },
    { session },
  );
  return rows.length;
}

/** Written by a process that has the secret. */
export function isOurs(secretKey: string, row: AuditRow): boolean {
  return row.mac === rowMac(secretKey, row);
}

/** The head, held until the transaction ends. */
async function takeHead(session: ClientSession): Promise<AuditHeadRow> {
  try {
    const options = { upsert: true, returnDocument: 'after', session } as const;
    return await AuditHead.findOneAndUpdate({ _id: 'head' }, { $inc: { turns: 1 } }, options).lean<AuditHeadRow>();
  } catch (error) {
    // Two processes made it at once: the later one has to see the earlier one's.
    if (isDuplicateKey(error) && error instanceof mongoose.mongo.MongoError)
      error.addErrorLabel('TransientTransactionError');
    throw error;
  }
}

/** Seals about each second. Returns its stop, which seals once more. */
export function startSealing({ settings, logger }: Pick<Platform, 'settings' | 'logger'>): () => Promise<void> {
  let running: Promise<void> | null = null;
  const seal = (): Promise<void> => {
    running ??= sealAudit(settings.secretKey)
      .then(() => undefined)
      .catch((error: unknown) => logger.warn({ err: error }, 'audit rows wait to be sealed'))
      .finally(() => (running = null));
    return running;
  };
  const timer = setInterval(() => void seal(), sealMs);
  return async () => {
    clearInterval(timer);
    await running;
    await seal();
  };
}
