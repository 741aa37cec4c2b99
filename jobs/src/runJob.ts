import { jobs, type JobName } from '@jingqi/contract';
import { ensureIndexes, refuseAttempt, type Doer, type Logger } from '@jingqi/server/kit';
import { z } from 'zod';
import { handlers, type Handler, type Tools } from './handlers/index.ts';

export interface Work {
  doer: Doer;
  logger: Logger;
  tools: Tools;
}
export type Outcome = 'done' | 'refused' | 'dead';

const JobNames = z.enum(Object.keys(jobs) as [JobName, ...JobName[]]);
const loaded = new Map<JobName, Handler<JobName>>();

/**
 * Runs one job. What its handler throws is counted on the outbox row, which comes again later or is given up; only a
 * database that cannot be written makes this throw, and then nothing was counted.
 */
export async function runJob({ doer, logger, tools }: Work, name: string, raw: unknown): Promise<Outcome> {
  const job = JobNames.parse(name);
  const data = jobs[job].parse(raw);
  try {
    const handle = await handlerOf(job);
    await handle(doer, data, tools);
    return 'done';
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const row = await refuseAttempt(data.outboxId, reason, doer.platform.clock());
    const details = { err: error, job, data, attempts: row?.attempts };
    if (row?.deadAt) logger.error(details, 'job given up: somebody has to look');
    else logger.warn(details, 'job refused: it will be tried again');
    return row?.deadAt ? 'dead' : 'refused';
  }
}

async function handlerOf(name: JobName): Promise<Handler<JobName>> {
  const known = loaded.get(name);
  if (known) return known;
  const { handle } = await handlers[name]();
  // A handler brings the models it writes with it.
  await ensureIndexes();
  const handler = handle as Handler<JobName>;
  loaded.set(name, handler);
  return handler;
}
