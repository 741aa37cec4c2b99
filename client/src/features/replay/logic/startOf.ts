import type { ReplayView } from '@jingqi/contract';
import { placeToResume } from './places.ts';

export interface Start {
  ms: number;
  /** The question a link points at. */
  questionId: string | null;
  /** It goes on where it was left. */
  isResumed: boolean;
}

/**
 * Where to begin: what the link says (`?t=` in seconds, `?q=` a question), else where it was left (`keptMs`), else at the
 * beginning.
 */
export function startOf(
  search: URLSearchParams,
  { marks, questions, durationMs }: Pick<ReplayView, 'marks' | 'questions' | 'durationMs'>,
  keptMs: number | undefined,
): Start {
  const questionId = questions.find(({ id }) => id === search.get('q'))?.id ?? null;
  const seconds = Number(search.get('t') || Number.NaN);
  const linked = Number.isFinite(seconds)
    ? Math.min(Math.max(0, seconds * 1_000), durationMs)
    : marks.find((mark) => mark.questionId === questionId)?.offsetMs;
  if (linked !== undefined) return { ms: linked, questionId, isResumed: false };
  const resumed = placeToResume(keptMs, durationMs);
  return { ms: resumed ?? 0, questionId, isResumed: resumed !== null };
}
