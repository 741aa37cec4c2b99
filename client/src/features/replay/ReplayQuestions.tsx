import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/states.tsx';
import type { Asked } from './logic/marks.ts';
import { ReplayQuestion } from './ReplayQuestion.tsx';

export interface Sought {
  questionId: string;
  /** Grows when it is sought once more. */
  turn: number;
}

interface Props {
  asked: readonly Asked[];
  sought: Sought | null;
  onJump: (ms: number) => void;
}

/** All questions of the replay; the one that is sought comes into view. */
export function ReplayQuestions({ asked, sought, onJump }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (sought === null) return;
    const item = list.current?.querySelector(`[data-question-id="${sought.questionId}"]`);
    item?.scrollIntoView({ block: 'nearest' });
  }, [sought]);
  if (asked.length === 0) return <EmptyState title={t('page.recordEmpty')} body={t('page.recordEmptyBody')} />;
  return (
    <ul ref={list} data-testid="replay-questions">
      {asked.map((one) => (
        <ReplayQuestion
          key={one.question.id}
          asked={one}
          isSought={one.question.id === sought?.questionId}
          onJump={onJump}
        />
      ))}
    </ul>
  );
}
