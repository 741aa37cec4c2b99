import type { PublicQuestion } from '@jingqi/contract';

/** `current`: what is being answered, in large type. `waiting`: what may be chosen next, in the order given. */
export interface QuestionBoard {
  current: PublicQuestion | null;
  waiting: PublicQuestion[];
  answered: number;
}

/** `questions` as the event session orders them: pinned first, then by votes. */
export function questionBoard(questions: readonly PublicQuestion[]): QuestionBoard {
  const open = questions.filter((question) => question.state === 'released');
  const current = open.find((question) => question.onAir) ?? null;
  return {
    current,
    waiting: open.filter((question) => question !== current),
    answered: questions.length - open.length,
  };
}
