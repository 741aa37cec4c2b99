import {
  facts,
  newId,
  type FactName,
  type FactPayload,
  type Id,
  type JobData,
  type JobName,
  type StreamName,
} from '@jingqi/contract';
import mongoose, { type ClientSession } from 'mongoose';
import { Audit, type AuditRow } from './audit.model.ts';
import { plainDetails, rowMac } from './auditMarks.ts';
import { noteSession } from './database.ts';
import { Outbox, type OutboxRow } from './outbox.model.ts';
import type { Caller, Platform } from './platform.ts';
import { takeNumbers } from './numbers.ts';
import { Timeline, type TimelineRow } from './timeline.model.ts';
import { inTurn } from './turn.ts';

/** What an act gathers: its documents are written with `session`, the rest is written when it ends. */
export interface Act {
  session: ClientSession;
  now: Date;
  /** A fact for the audience of the stream. */
  say: <F extends FactName>(stream: StreamName, fact: F, payload: FactPayload<F>) => void;
  /** Work for jobs. `id`: one worked out from the subject, where owing it twice must be impossible. `dueAt`: not before. */
  owe: <N extends JobName>(
    job: N,
    subject: Omit<JobData<N>, 'outboxId'>,
    options?: { id?: Id | undefined; dueAt?: Date | undefined },
  ) => void;
  /** Every act of staff. */
  audit: (act: string, subject: string, details?: Record<string, unknown>) => void;
}

/** Whoever acts: a caller of a door, or a job, which has no actor. */
export interface Doer {
  /** `settings`: a process without the secret writes no audit rows. */
  platform: Pick<Platform, 'clock' | 'publish' | 'enqueue'> & Partial<Pick<Platform, 'settings'>>;
  requestId: string;
  actor?: Caller['actor'];
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
export async function act<T>(caller: Doer, turn: Id, work: (act: Act) => Promise<T>): Promise<T> {
  const gathered: Gathered = { rows: [], owed: [], audits: [] };
  const result = await inTurn(turn, () =>
    mongoose.connection.transaction(async (session) => {
      await noteSession(session);
      gathered.rows = [];
      gathered.owed = [];
      gathered.audits = [];
      const answer = await work(gatherer(caller, session, gathered));
      await writeGathered(session, gathered);
      return answer;
    }),
  );
  handOver(caller.platform, gathered);
  return result;
}

function gatherer(caller: Doer, session: ClientSession, gathered: Gathered): Act {
  const now = caller.platform.clock();
  return {
    session,
    now,
    // Parsed, so that nothing but what the contract names can reach an audience.
    say: (stream, fact, payload) =>
      gathered.rows.push({ stream, fact, payload: facts[fact].parse(payload), seq: 0, at: now }),
    owe: (job, subject, { id = newId(now.getTime()), dueAt = now } = {}) =>
      gathered.owed.push({
        _id: id,
        job,
        subject: { ...subject } as Record<string, Id>,
        createdAt: now,
        dueAt,
        attempts: 0,
        lastError: '',
        deadAt: null,
      }),
    audit: (what, subject, details = {}) => gathered.audits.push(auditRow(caller, now, what, subject, details)),
  };
}

function auditRow(
  { platform, actor, requestId }: Doer,
  at: Date,
  act: string,
  subject: string,
  details: Record<string, unknown>,
): AuditRow {
  // Unmarked it would look like one put in by hand.
  if (!platform.settings) throw new Error(`${act}: an act that is audited needs the secret`);
  const { personId, name } = actor ?? { personId: 'system', name: 'system' };
  const said = {
    _id: newId(at.getTime()),
    personId,
    name,
    act,
    subject,
    details: plainDetails(details),
    requestId,
    at,
  };
  return { ...said, mac: rowMac(platform.settings.secretKey, said), unsealed: true };
}

async function writeGathered(session: ClientSession, gathered: Gathered): Promise<void> {
  const perStream = Map.groupBy(gathered.rows, (row) => row.stream);
  // Always in the same order, so that two acts meet at the first stream they share and not crosswise.
  for (const stream of [...perStream.keys()].sort()) {
    const rows = perStream.get(stream) ?? [];
    const before = await takeNumbers(stream, rows.length, session);
    rows.forEach((row, index) => {
      row.seq = before + index + 1;
    });
  }
  if (gathered.rows.length > 0) await Timeline.insertMany(gathered.rows, { session });
  if (gathered.owed.length > 0) await Outbox.insertMany(gathered.owed, { session });
  if (gathered.audits.length > 0) await Audit.insertMany(gathered.audits, { session });
}

function handOver(platform: Doer['platform'], gathered: Gathered): void {
  if (gathered.rows.length > 0) platform.publish(gathered.rows);
  if (gathered.owed.length > 0) platform.enqueue(gathered.owed);
}
