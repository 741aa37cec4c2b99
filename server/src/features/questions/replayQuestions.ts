import type { Id, PublicQuestion } from '@jingqi/contract';
import mongoose from 'mongoose';
import { released } from './question.filter.ts';
import { Question, type QuestionDoc } from './question.model.ts';
import { publicView } from './question.view.ts';

const airedLimit = 500;
const othersLimit = 200;

export interface ReplayQuestions {
  /** Those taken up on air first, in that order; then the others by their votes. */
  questions: PublicQuestion[];
  /** When each of the first was taken up. */
  moments: { questionId: Id; at: Date }[];
}

/** What beside a replay is shown of the questions: released ones alone. */
export async function replayQuestions(eventId: Id): Promise<ReplayQuestions> {
  const [aired, others] = await Promise.all([
    Question.find({ ...released(eventId), airedAt: mongoose.trusted({ $ne: null }) })
      .sort({ airedAt: 1 })
      .limit(airedLimit)
      .lean<QuestionDoc[]>(),
    Question.find({ ...released(eventId), airedAt: null })
      .sort({ votes: -1, raisedAt: -1 })
      .limit(othersLimit)
      .lean<QuestionDoc[]>(),
  ]);
  return {
    questions: [...aired, ...others].map(publicView),
    moments: aired.flatMap(({ _id, airedAt }) => (airedAt ? [{ questionId: _id, at: airedAt }] : [])),
  };
}
