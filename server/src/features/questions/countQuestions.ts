import type { Id } from '@jingqi/contract';
import type { QuestionDoc } from './question.model.ts';
import { Question } from './question.model.ts';

export interface QuestionCounts {
  asked: number;
  released: number;
  answered: number;
  /** The middle time from asking (going on air, for those asked ahead) to the answer, ms; null when none was answered. */
  medianAnswerMs: number | null;
}
type Counted = Pick<QuestionDoc, 'state' | 'raisedAt' | 'releasedAt' | 'answer'>;

/** What became of an event's questions. */
export async function countQuestions(eventId: Id, liveAt: Date | null): Promise<QuestionCounts> {
  const fields = { state: 1, raisedAt: 1, releasedAt: 1, answer: 1 } as const;
  return countsOf(await Question.find({ eventId }, fields).lean<Counted[]>(), liveAt);
}

export function countsOf(questions: readonly Counted[], liveAt: Date | null): QuestionCounts {
  const waits = questions.flatMap(({ answer, raisedAt }) =>
    answer ? [Math.max(0, Date.parse(answer.at) - Math.max(raisedAt.getTime(), liveAt?.getTime() ?? 0))] : [],
  );
  return {
    asked: questions.length,
    released: questions.filter(({ releasedAt }) => releasedAt !== null).length,
    answered: waits.length,
    medianAnswerMs: waits.length === 0 ? null : middle(waits),
  };
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[half - 1] ?? upper) + upper) / 2);
}
