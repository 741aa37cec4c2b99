import type { Id } from '@jingqi/contract';
import { derivedId, type Act } from '../../kit/index.ts';
import { Event } from '../events/index.ts';
import { findQuestion, isUnanswered } from '../questions/index.ts';
import { Lead, type LeadDoc } from './lead.model.ts';

export const questionKey = (questionId: Id): string => `question:${questionId}`;

/**
 * An unanswered question becomes one lead, or already is one. Returns false when there is nothing to follow up: it was
 * answered, rejected or merged meanwhile.
 */
export async function makeQuestionLead(a: Act, questionId: Id): Promise<boolean> {
  const question = await findQuestion(questionId, a.session);
  if (!question || !isUnanswered(question)) return false;
  const event = await Event.findById(question.eventId, { title: 1 }).session(a.session).lean();
  const lead: Omit<LeadDoc, '_id'> = {
    naturalKey: questionKey(questionId),
    kind: 'unansweredQuestion',
    state: 'new',
    eventId: question.eventId,
    eventTitle: event?.title ?? '',
    questionId,
    text: question.text,
    personId: question.askerId,
    personName: question.askerName,
    enterprise: question.enterprise,
    createdAt: a.now,
  };
  const _id = derivedId('lead', questionId);
  await Lead.updateOne({ _id }, { $setOnInsert: lead }, { upsert: true, session: a.session });
  return true;
}
