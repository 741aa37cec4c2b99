import type { Id } from '@jingqi/contract';
import type { Act } from '../../kit/index.ts';
import { findAccount } from '../accounts/index.ts';
import { Event } from '../events/index.ts';
import { findQuestion, isUnanswered } from '../questions/index.ts';
import { touchLead } from './touchLead.ts';

/**
 * An unanswered question is followed up: it becomes a source of its enterprise's (or asker's) one lead of this event.
 * Returns false when there is nothing to follow up: it was answered, rejected or merged meanwhile.
 */
export async function makeQuestionLead(a: Act, questionId: Id): Promise<boolean> {
  const question = await findQuestion(questionId, a.session);
  if (!question || !isUnanswered(question)) return false;
  const { eventId, askerId, askerName, enterprise, text, raisedAt } = question;
  const event = await Event.findById(eventId, { title: 1 }).session(a.session).lean();
  const account = await findAccount(askerId);
  await touchLead(a, {
    kind: 'unansweredQuestion',
    eventId,
    eventTitle: event?.title ?? '',
    party: { uscc: account?.uscc ?? '', enterprise, personId: askerId, personName: askerName },
    source: { kind: 'question', id: questionId, text, at: raisedAt },
  });
  return true;
}
