import type { PublicQuestion, ReplayView } from '@jingqi/contract';

/** Questions that share one mark of the time bar. `share`: how far along the bar it stands, from 0 to 1. */
export interface Mark {
  offsetMs: number;
  share: number;
  questions: PublicQuestion[];
}

interface Bar {
  durationMs: number;
  /** In pixels: length of the bar, and how far two marks are apart at least, so that each can be pressed. */
  width: number;
  gap: number;
}

/** The marks of a bar, the earliest first; questions too near to one another share one. */
export function marksOf({ marks, questions }: Pick<ReplayView, 'marks' | 'questions'>, bar: Bar): Mark[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const found: Mark[] = [];
  for (const { questionId, offsetMs } of [...marks].sort((a, b) => a.offsetMs - b.offsetMs)) {
    const question = byId.get(questionId);
    const share = bar.durationMs > 0 ? Math.min(1, offsetMs / bar.durationMs) : 0;
    const last = found.at(-1);
    if (!question) continue;
    if (last && (share - last.share) * bar.width < bar.gap) last.questions.push(question);
    else found.push({ offsetMs, share, questions: [question] });
  }
  return found;
}

/** A question of the replay, and where it is taken up; null: nowhere. */
export interface Asked {
  question: PublicQuestion;
  offsetMs: number | null;
}

/** Questions as they were taken up, then those answered in writing, then the others by votes. */
export function askedOf({ marks, questions }: Pick<ReplayView, 'marks' | 'questions'>): Asked[] {
  const offsets = new Map<string, number>();
  for (const { questionId, offsetMs } of marks)
    offsets.set(questionId, Math.min(offsetMs, offsets.get(questionId) ?? offsetMs));
  return questions
    .map((question) => ({ question, offsetMs: offsets.get(question.id) ?? null }))
    .sort((a, b) => place(a) - place(b) || b.question.votes - a.question.votes);
}

function place({ question, offsetMs }: Asked): number {
  if (offsetMs !== null) return offsetMs;
  return question.answer ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER;
}
