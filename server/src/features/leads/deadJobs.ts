import { DomainError, type DeadJob } from '@jingqi/contract';
import mongoose from 'mongoose';
import { act, Outbox, type RouteRequest } from '../../kit/index.ts';

/** Work that was given up, latest first. */
export async function listDeadJobs(): Promise<{ items: DeadJob[] }> {
  const rows = await Outbox.find({ deadAt: mongoose.trusted({ $ne: null }) })
    .sort({ deadAt: -1 })
    .limit(200)
    .lean();
  return {
    items: rows.map(({ _id, job, subject, attempts, lastError, deadAt }) => ({
      id: _id,
      job,
      subject,
      attempts,
      lastError,
      deadAt: (deadAt ?? new Date(0)).toISOString(),
    })),
  };
}

/** Owed again as if it had never been tried; jobs' sweep finds it within seconds. Throws NOT_FOUND. */
export async function retryJob(request: RouteRequest<'retryJob'>): Promise<Record<string, never>> {
  const { id } = request.params;
  await act(request, id, async (a) => {
    const dead = { _id: id, deadAt: mongoose.trusted({ $ne: null }) };
    const again = { deadAt: null, attempts: 0, dueAt: a.now };
    const row = await Outbox.findOneAndUpdate(dead, { $set: again }, { session: a.session }).lean();
    if (!row) throw new DomainError('NOT_FOUND');
    a.audit('job:retry', id, { job: row.job, lastError: row.lastError });
  });
  return {};
}
