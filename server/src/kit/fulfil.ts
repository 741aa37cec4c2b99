import type { Id } from '@jingqi/contract';
import { act, type Act, type Doer } from './act.ts';
import { Outbox, type OutboxRow } from './outbox.model.ts';

/** An attempt may be refused so often before a person has to look. */
const attemptsLimit = 8;
const firstPauseMs = 1_000;

/**
 * Does what an outbox row owes: the row goes in the same transaction as its effect, so that it is done exactly once
 * however often it is tried. Returns false when it was done before.
 */
export async function fulfil(
  doer: Doer,
  outboxId: Id,
  turn: Id,
  effect: (a: Act) => Promise<unknown>,
): Promise<boolean> {
  return act(doer, turn, async (a) => {
    const { deletedCount } = await Outbox.deleteOne({ _id: outboxId }, { session: a.session });
    if (deletedCount === 0) return false;
    await effect(a);
    return true;
  });
}

/** Counts a refused attempt and puts the next one off, each time twice as long; the last one makes the row dead. Returns it as it is then. */
export async function refuseAttempt(outboxId: Id, reason: string, now: Date): Promise<OutboxRow | null> {
  const row = await Outbox.findOneAndUpdate(
    { _id: outboxId },
    { $inc: { attempts: 1 }, $set: { lastError: reason.slice(0, 500) } },
    { returnDocument: 'after' },
  ).lean();
  if (!row) return null;
  const dueAt = new Date(now.getTime() + firstPauseMs * 2 ** (row.attempts - 1));
  const deadAt = row.attempts >= attemptsLimit ? now : null;
  return Outbox.findOneAndUpdate({ _id: outboxId }, { $set: { dueAt, deadAt } }, { returnDocument: 'after' }).lean();
}
