import type { PublicQuestion } from '@jingqi/contract';
import { ChevronUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerLine } from './AnswerLine.tsx';
import { askerWords } from './questionWords.ts';
import './questions.css';

interface Props {
  question: PublicQuestion;
  isVoted: boolean;
  /** Absent: votes are shown and cannot be given. */
  onVote?: () => void;
  /** A link points at it: it comes into view and is marked. */
  isSought?: boolean;
}

/** A released question as everybody sees it. */
export function QuestionItem({ question, isVoted, onVote, isSought = false }: Props) {
  const { t } = useTranslation();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSought) item.current?.scrollIntoView({ block: 'center' });
  }, [isSought]);
  const asker = askerWords(question, { anonymous: t('question.anonymousName'), unnamed: t('question.unnamed') });
  return (
    <li
      ref={item}
      className={`question ${question.onAir ? 'question--air' : ''} ${isSought ? 'question--sought' : ''}`}
      data-testid="question"
      data-question-id={question.id}
    >
      <VoteButton question={question} isVoted={isVoted} {...(onVote ? { onVote } : {})} />
      <div className="question__body">
        {(question.pinned || question.onAir) && (
          <p className="row">
            {question.onAir && <span className="mark mark--air">{t('question.onAir')}</span>}
            {question.pinned && <span className="mark mark--pin">{t('question.pinned')}</span>}
          </p>
        )}
        <p className="question__text">{question.text}</p>
        <p className="small muted">{asker}</p>
        {question.answer && <AnswerLine answer={question.answer} />}
      </div>
    </li>
  );
}

function VoteButton({ question, isVoted, onVote }: Props) {
  const { t } = useTranslation();
  const label = `${isVoted ? t('question.voted') : t('question.vote')}: ${t('question.votes', { count: question.votes })}`;
  if (!onVote) {
    return (
      <p className="vote vote--fixed tabular">
        <ChevronUp aria-hidden size={18} />
        <span className="visually-hidden">{t('question.votes', { count: question.votes })}</span>
        <span aria-hidden>{question.votes}</span>
      </p>
    );
  }
  return (
    <button
      type="button"
      className="vote tabular"
      aria-pressed={isVoted}
      aria-label={label}
      title={label}
      disabled={isVoted}
      onClick={onVote}
      data-testid="vote"
    >
      <ChevronUp aria-hidden size={18} />
      <span>{question.votes}</span>
    </button>
  );
}
