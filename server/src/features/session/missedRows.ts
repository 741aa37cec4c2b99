import { missedLimit, type FactRow, type StreamName } from '@jingqi/contract';
import mongoose from 'mongoose';
import { StreamHead, Timeline, type TimelineRow } from '../../kit/index.ts';

/** The last number of each stream; 0 where nothing was said yet. */
export async function readHeads(streams: readonly StreamName[]): Promise<Record<StreamName, number>> {
  const heads = await StreamHead.find({ _id: mongoose.trusted({ $in: [...streams] }) }).lean();
  const known = new Map(heads.map(({ _id, seq }) => [_id, seq]));
  return Object.fromEntries(streams.map((stream) => [stream, known.get(stream) ?? 0]));
}

/** Rows of a stream after a number and up to another; null when they are not all there or more than `limit`. */
export async function rowsBetween(
  stream: StreamName,
  after: number,
  head: number,
  limit: number,
): Promise<FactRow[] | null> {
  if (after > head || head - after > limit) return null;
  if (after === head) return [];
  const rows = await Timeline.find({ stream, seq: mongoose.trusted({ $gt: after, $lte: head }) })
    .sort({ seq: 1 })
    .lean();
  return rows.length === head - after ? rows.map(factRow) : null;
}

/**
 * What a connection missed in all its streams, each in order. Null when it cannot be made up from rows: a stream it did not
 * follow before, too much, or numbers that are not ours.
 */
export async function missedRows(
  heads: Record<StreamName, number>,
  after: Partial<Record<StreamName, number>>,
): Promise<FactRow[] | null> {
  const missed: FactRow[] = [];
  for (const [stream, head] of Object.entries(heads)) {
    const from = after[stream];
    const rows = from === undefined ? null : await rowsBetween(stream, from, head, missedLimit - missed.length);
    if (!rows) return null;
    missed.push(...rows);
  }
  return missed;
}

function factRow({ stream, seq, fact, payload, at }: TimelineRow): FactRow {
  return { stream, seq, fact, payload, at: at.toISOString() };
}
