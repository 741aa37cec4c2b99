import type { AuditCheck } from '@jingqi/contract';
import mongoose from 'mongoose';
import { Audit, AuditHead, type AuditHeadRow, type AuditRow } from './audit.model.ts';
import { headMac, rowHash } from './auditMarks.ts';
import { isOurs } from './sealAudit.ts';

interface Walk {
  /** Last row that fits. */
  seq: number;
  hash: string;
  brokenAt: number | null;
}

/**
 * Walks along the whole chain. Found out: a row that was changed, removed or put in, a removed tail, a head that was set back.
 * Rows sealed meanwhile are taken as they come.
 */
export async function verifyAudit(secretKey: string): Promise<AuditCheck> {
  const before = await readHead();
  const walk = await walkRows(secretKey);
  const after = await readHead();
  const brokenAt = walk.brokenAt ?? brokenEnd(secretKey, walk, before, after) ?? (await strayRow(secretKey, walk));
  return {
    rows: await Audit.countDocuments(),
    sealed: walk.seq,
    unsealed: await Audit.countDocuments({ unsealed: true }),
    isIntact: brokenAt === null,
    brokenAt,
    head: after?.hash ?? '',
  };
}

const readHead = (): Promise<AuditHeadRow | null> => AuditHead.findById('head').lean<AuditHeadRow>().exec();

async function walkRows(secretKey: string): Promise<Walk> {
  const walk: Walk = { seq: 0, hash: '', brokenAt: null };
  const sealed = Audit.find({ seq: mongoose.trusted({ $gte: 0 }) }).sort({ seq: 1 });
  for await (const row of sealed.lean<AuditRow[]>().cursor({ batchSize: 1_000 })) {
    const hash = rowHash(secretKey, walk.hash, walk.seq + 1, row);
    if (row.seq !== walk.seq + 1 || row.hash !== hash || row.unsealed !== undefined) {
      return { ...walk, brokenAt: walk.seq + 1 };
    }
    walk.seq += 1;
    walk.hash = hash;
  }
  return walk;
}

/** The rows fit each other: do they reach the head, and no further? */
function brokenEnd(
  secretKey: string,
  walk: Walk,
  before: AuditHeadRow | null,
  after: AuditHeadRow | null,
): number | null {
  for (const head of [before, after])
    if (head && head.seq > 0 && head.mac !== headMac(secretKey, head)) return head.seq;
  const isShort = walk.seq < (before?.seq ?? 0);
  const isLong = walk.seq > (after?.seq ?? 0);
  const isOther = walk.seq === after?.seq && walk.hash !== after.hash;
  return isShort || isLong || isOther ? walk.seq + 1 : null;
}

/** Every other row waits to be sealed, and is ours. */
async function strayRow(secretKey: string, walk: Walk): Promise<number | null> {
  // In this order, so that what is written or sealed meanwhile is never one too many.
  const rows = await Audit.countDocuments();
  const settled = rows - (await Audit.countDocuments({ unsealed: true }));
  if (settled > Math.max(walk.seq, (await readHead())?.seq ?? 0)) return walk.seq + 1;
  for await (const row of Audit.find({ unsealed: true }).lean<AuditRow[]>().cursor())
    if (!isOurs(secretKey, row)) return walk.seq + 1;
  return null;
}
