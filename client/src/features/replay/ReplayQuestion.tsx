import { CirclePlay } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatElapsed } from '../../ui/time.ts';
import { AnswerLine } from '../questions/AnswerLine.tsx';
import { askerWords } from '../questions/questionWords.ts';
import '../questions/questions.css';
import type { Asked } from './logic/marks.ts';

interface Props {
  asked: Asked;
  isSought: boolean;
  onJump: (ms: number) => void;
}

/** A question with its answer: its words, or the way to where it was spoken. */
export function ReplayQuestion({ asked: { question, offsetMs }, isSought, onJump }: Props) {
  const { t } = useTranslation();
  const { answer } = question;
  const asker = askerWords(question, { anonymous: t('question.anonymousName'), unnamed: t('question.unnamed') });
  const time = offsetMs === null ? '' : formatElapsed(offsetMs);
  return (
    <li
      className={`question ${isSought ? 'question--sought' : ''}`}
      data-testid="replay-question"
      data-question-id={question.id}
    >
      <div className="question__body">
        <p className="question__text">{question.text}</p>
        <p className="small muted">
          {asker}
          {question.votes > 0 && ` · ${t('question.votes', { count: question.votes })}`}
        </p>
        {answer?.kind === 'text' && <AnswerLine answer={answer} />}
        {answer?.kind === 'voice' && offsetMs === null && <p className="answer small">{t('replay.byVoice')}</p>}
        {offsetMs !== null && (
          <button
            type="button"
            className="replay__jump tabular"
            aria-label={t('replay.jumpLabel', { time, text: question.text })}
            onClick={() => onJump(offsetMs)}
            data-testid="replay-jump"
          >
            <CirclePlay aria-hidden size={18} />
            {t('replay.jump', { time })}
          </button>
        )}
      </div>
    </li>
  );
}
