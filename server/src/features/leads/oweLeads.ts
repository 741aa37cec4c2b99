import { streamOf, type Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import { derivedId, holdStream, Outbox, type Act } from '../../kit/index.ts';
import { unansweredOf } from '../questions/index.ts';
import { Lead } from './lead.model.ts';

/** The outbox row of a question's lead: the same whoever works it out, so that it cannot be owed twice. */
export const leadOutboxId = (questionId: Id): Id => derivedId('question-lead', questionId);

/**
 * Owes a lead for each question of an ended event that nobody has answered. Returns how many.
 * A question that is being raised at this moment, begun before the end, is made to begin anew and finds the event closed.
 */
export async function oweLeads(a: Act, eventId: Id): Promise<number> {
  await holdStream(streamOf.staff(eventId), a.session);
  const unanswered = await unansweredOf(eventId, a.session);
  const done = await followedUp(eventId, a);
  const owed = await rowsOf(unanswered, a);
  const missing = unanswered.filter((id) => !done.has(id) && !owed.has(leadOutboxId(id)));
  for (const questionId of missing) a.owe('question-lead', { questionId }, { id: leadOutboxId(questionId) });
  return missing.length;
}

async function followedUp(eventId: Id, { session }: Act): Promise<Set<Id>> {
  const leads = await Lead.find({ eventId, kind: 'unansweredQuestion' }, { sources: 1 }).session(session).lean();
  return new Set(leads.flatMap(({ sources }) => sources.map(({ id }) => id)));
}

async function rowsOf(questionIds: readonly Id[], { session }: Act): Promise<Set<Id>> {
  const ids = questionIds.map(leadOutboxId);
  const rows = await Outbox.find({ _id: mongoose.trusted({ $in: ids }) }, { _id: 1 })
    .session(session)
    .lean();
  return new Set(rows.map(({ _id }) => _id));
}
