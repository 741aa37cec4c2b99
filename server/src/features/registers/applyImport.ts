import { DomainError, newId, type RegisterKind } from '@jingqi/contract';
import { act, derivedId, type Act, type Caller } from '../../kit/index.ts';
import type { BaseDoc } from './base.model.ts';
import { changesOf, entryDoc } from './entryDoc.ts';
import { modelOf, naturalKeyOf } from './kinds.ts';
import { entriesThere, type PlannedRow } from './planImport.ts';
import { RegisterChangeRecord } from './registerChange.model.ts';
import { changeBy } from './saveEntry.ts';

const batchSize = 100;

/** Writes the rows in transactions of 100. Answers how many are in and whether it had to stop before the end. */
export async function applyImport(
  caller: Caller,
  kind: RegisterKind,
  rows: readonly PlannedRow[],
  fileName: string,
): Promise<{ applied: number; isStopped: boolean }> {
  let applied = 0;
  try {
    for (let at = 0; at < rows.length; at += batchSize) {
      const batch = rows.slice(at, at + batchSize);
      await act(caller, derivedId('register import', kind), (a) => applyBatch(a, caller, { kind, batch, fileName }));
      applied += batch.length;
    }
    return { applied, isStopped: false };
  } catch (error) {
    if (applied === 0) throw error;
    caller.platform.logger.error({ err: error, kind, applied }, 'an import had to stop');
    return { applied, isStopped: true };
  }
}

interface Batch {
  kind: RegisterKind;
  batch: readonly PlannedRow[];
  fileName: string;
}

/** What the register holds is looked at anew. Throws CONFLICT: somebody has changed it since the plan was made. */
async function applyBatch(a: Act, caller: Caller, { kind, batch, fileName }: Batch): Promise<void> {
  const there = await entriesThere(
    kind,
    batch.map(({ entry }) => naturalKeyOf(entry)),
    a.session,
  );
  const pairs = batch
    .map(({ entry, revision }) => {
      const before = there.get(naturalKeyOf(entry)) ?? null;
      if ((before?.revision ?? 0) !== revision) throw new DomainError('CONFLICT');
      const after = entryDoc(entry, before, { id: newId(a.now.getTime()), now: a.now });
      return { before, after, changes: changesOf(kind, before, after) };
    })
    .filter(({ changes }) => changes.length > 0);
  if (pairs.length === 0) return;
  await writePairs(a, kind, pairs);
  const records = pairs.map(({ after, changes }) => ({
    ...changeBy(caller, a, { kind, entryId: after._id }),
    changes,
  }));
  await RegisterChangeRecord.insertMany(records, { session: a.session });
  const [rows, created] = [batch.map(({ row }) => row), pairs.filter(({ before }) => before === null).length];
  a.audit('register:import', kind, {
    fileName: fileName.slice(0, 120),
    fromRow: rows.at(0),
    toRow: rows.at(-1),
    created,
    updated: pairs.length - created,
  });
}

async function writePairs(
  a: Act,
  kind: RegisterKind,
  pairs: readonly { before: BaseDoc | null; after: BaseDoc }[],
): Promise<void> {
  const made = pairs.filter(({ before }) => before === null).map(({ after }) => after);
  if (made.length > 0) await modelOf(kind).insertMany(made, { session: a.session });
  for (const { before, after } of pairs)
    if (before)
      await modelOf(kind).replaceOne({ _id: after._id, revision: before.revision }, after, { session: a.session });
}
