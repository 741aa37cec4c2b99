import type { OwnQuestion } from '@jingqi/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerLine } from './AnswerLine.tsx';
import './questions.css';

/** One of my questions with what became of it. `aside` stands beside the state. */
export function OwnQuestionItem({ question, aside }: { question: OwnQuestion; aside?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li className="own-question" data-testid="own-question" data-state={question.state}>
      <p className="row small">
        <span className={`mark mark--${question.state}`}>{t(`question.state.${question.state}`)}</span>
        {aside}
      </p>
      <p>{question.text}</p>
      {question.state === 'rejected' && question.reason !== '' && (
        <p className="small muted">{t('question.reason', { reason: question.reason })}</p>
      )}
      {question.state === 'merged' && <p className="small muted">{t('question.mergedNote')}</p>}
      {question.answer && <AnswerLine answer={question.answer} />}
    </li>
  );
}

/** A question on its way. */
export function PendingQuestionItem({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <li className="own-question" data-testid="own-question" data-state="pending">
      <p className="row small">
        <span className="mark">{t('question.state.pending')}</span>
      </p>
      <p>{text}</p>
    </li>
  );
}
