import type { Id } from '@jingqi/contract';
import type { ClientSession } from 'mongoose';
import { unanswered } from './question.filter.ts';
import { Question, type QuestionDoc } from './question.model.ts';

/** Nobody has answered it, and nobody has said why not. One that was merged belongs to the other. */
export function isUnanswered({ state }: Pick<QuestionDoc, 'state'>): boolean {
  return state === 'awaitingReview' || state === 'released';
}

/** Ids of an event's unanswered questions. */
export async function unansweredOf(eventId: Id, session: ClientSession | null = null): Promise<Id[]> {
  const list = await Question.find(unanswered(eventId), { _id: 1 }).session(session).lean();
  return list.map(({ _id }) => _id);
}

/** How many questions of each event await review; events without any are absent. */
export async function countWaiting(eventIds: readonly Id[]): Promise<Map<Id, number>> {
  const counts = await Question.aggregate<{ _id: Id; count: number }>([
    { $match: { eventId: { $in: [...eventIds] }, state: 'awaitingReview' } },
    { $group: { _id: '$eventId', count: { $sum: 1 } } },
  ]);
  return new Map(counts.map(({ _id, count }) => [_id, count]));
}

/** A question as it is, in an act; null when there is none. */
export async function findQuestion(questionId: Id, session: ClientSession | null = null): Promise<QuestionDoc | null> {
  return Question.findById(questionId).session(session).lean<QuestionDoc>();
}
