import { newId, type FactName, type FactPayload, type Id, type JobData, type JobName, type StreamName } from '@jingqi/contract';
import mongoose, { type ClientSession } from 'mongoose';
import { Audit, type AuditRow } from './audit.model.ts';
import { Outbox, type OutboxRow } from './outbox.model.ts';
import type { Caller, Platform } from './platform.ts';
import { StreamHead, Timeline, type TimelineRow } from './timeline.model.ts';
import { inTurn } from './turn.ts';

/** What an act gathers: its documents are written with `session`, the rest is written when it ends. */
export interface Act {
  session: ClientSession;
  now: Date;
  /** A fact for the audience of the stream. */
  say: <F extends FactName>(stream: StreamName, fact: F, payload: FactPayload<F>) => void;
  /** Work for jobs. */
  owe: <N extends JobName>(job: N, subject: Omit<JobData<N>, 'outboxId'>) => void;
  /** Every act of staff. */
  audit: (act: string, subject: string, details?: Record<string, unknown>) => void;
}

interface Gathered {
  rows: TimelineRow[];
  owed: OutboxRow[];
  audits: AuditRow[];
}

/**
 * One act = one transaction: documents, timeline rows, outbox rows, audit rows. After the commit the rows go to their
 * audiences and the outbox ids to the queue. `turn` (usually the event's id) makes this process's acts on it wait for each
 * other, so that they do not meet as write conflicts on a stream's number; other processes' conflicts are tried again by the driver.
 */
export async function act<T>(caller: Pick<Caller, 'platform' | 'requestId'> & Partial<Caller>, turn: Id, work: (act: Act) => Promise<T>): Promise<T> {
  const gathered: Gathered = { rows: [], owed: [], audits: [] };
  const result = await inTurn(turn, () =>
    mongoose.connection.transaction(async (session) => {
      gathered.rows = [];
      gathered.owed = [];
      gathered.audits = [];
      const answer = await work(gatherer(caller, session, gathered));
      await writeGathered(session, gathered);
      return answer;
    }),
  );
  handOver(caller.platform, gathered);
  return result as T;
}

function gatherer(caller: Pick<Caller, 'platform' | 'requestId'> & Partial<Caller>, session: ClientSession, gathered: Gathered): Act {
  const now = caller.platform.clock();
  return {
    session,
    now,
    say: (stream, fact, payload) => gathered.rows.push({ stream, fact, payload, seq: 0, at: now }),
    owe: (job, subject) =>
      gathered.owed.push({ _id: newId(now.getTime()), job, subject: { ...subject } as Record<string, Id>, createdAt: now, attempts: 0, lastError: '', deadAt: null }),
    audit: (what, subject, details = {}) =>
      gathered.audits.push({
        _id: newId(now.getTime()),
        personId: caller.actor?.personId ?? 'system',
        name: caller.actor?.name ?? 'system',
        act: what, subject, details, requestId: caller.requestId, at: now,
      }),
  };
}

async function writeGathered(session: ClientSession, gathered: Gathered): Promise<void> {
  const perStream = Map.groupBy(gathered.rows, (row) => row.stream);
  for (const [stream, rows] of perStream) {
    const head = await StreamHead.findOneAndUpdate({ _id: stream }, { $inc: { seq: rows.length } }, { upsert: true, returnDocument: 'after', session }).lean();
    if (!head) throw new Error(`no number for stream ${stream}`);
    rows.forEach((row, index) => { row.seq = head.seq - rows.length + index + 1; });
  }
  if (gathered.rows.length > 0) await Timeline.insertMany(gathered.rows, { session });
  if (gathered.owed.length > 0) await Outbox.insertMany(gathered.owed, { session });
  if (gathered.audits.length > 0) await Audit.insertMany(gathered.audits, { session });
}

function handOver(platform: Platform, gathered: Gathered): void {
  if (gathered.rows.length > 0) platform.publish(gathered.rows);
  if (gathered.owed.length > 0) platform.enqueue(gathered.owed);
}
