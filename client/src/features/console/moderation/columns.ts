import type { StaffQuestion } from '@jingqi/contract';

export const columnNames = ['waiting', 'chosen', 'done'] as const;
export type ColumnName = (typeof columnNames)[number];
export type Columns = Record<ColumnName, StaffQuestion[]>;

const byTime = (of: (question: StaffQuestion) => string) => (a: StaffQuestion, b: StaffQuestion) =>
  of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0;

function moreUrgent(a: StaffQuestion, b: StaffQuestion): number {
  return (
    Number(b.onAir) - Number(a.onAir) ||
    Number(b.pinned) - Number(a.pinned) ||
    b.votes - a.votes ||
    byTime((question) => question.releasedAt ?? '')(a, b)
  );
}

/** When it was dealt with: the answer, else the release, else when it was raised. */
const doneAt = (question: StaffQuestion): string => question.answer?.at ?? question.releasedAt ?? question.raisedAt;

/**
 * Where each question stands: waiting (oldest first), chosen (on air, pinned, most votes),
 * done (answered, rejected, merged; latest first).
 */
export function intoColumns(questions: readonly StaffQuestion[]): Columns {
  const of = (...states: StaffQuestion['state'][]) => questions.filter((question) => states.includes(question.state));
  return {
    waiting: of('awaitingReview').sort(byTime((question) => question.raisedAt)),
    chosen: of('released').sort(moreUrgent),
    done: of('answered', 'rejected', 'merged').sort((a, b) => byTime(doneAt)(b, a)),
  };
}

/** The column a question stands in. */
export function columnOf({ state }: Pick<StaffQuestion, 'state'>): ColumnName {
  return state === 'awaitingReview' ? 'waiting' : state === 'released' ? 'chosen' : 'done';
}

/** How long the oldest waiting question has waited, in ms; 0 when none waits. */
export function oldestWait(waiting: readonly StaffQuestion[], now: number): number {
  const first = waiting[0];
  return first ? Math.max(0, now - Date.parse(first.raisedAt)) : 0;
}

/** The questions whose text, asker or enterprise holds `words`. */
export function matching(questions: readonly StaffQuestion[], words: string): StaffQuestion[] {
  const wanted = words.trim().toLowerCase();
  if (!wanted) return [...questions];
  return questions.filter((question) =>
    `${question.text} ${question.askerName} ${question.enterprise}`.toLowerCase().includes(wanted),
  );
}
