import type { StaffQuestion } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatAgo } from '../../../ui/time.ts';
import { useBoardContext } from './boardContext.ts';
import { CardActs } from './CardActs.tsx';
import { CardAnswer, CardEdits, CardMarks } from './CardMarks.tsx';
import { CardPending } from './CardPending.tsx';
import { CardSimilar } from './CardSimilar.tsx';
import { columnOf, type ColumnName } from './columns.ts';

interface Props {
  id: string;
  column: ColumnName;
  isSelected: boolean;
}

/** One question with all a moderator needs to decide. */
export function QuestionCard({ id, column, isSelected }: Props) {
  const { board } = useBoardContext();
  const question = board.byId.get(id);
  if (!question) return null;
  const pending = board.pending.acts.find((act) => act.questionId === id);
  const isGone = columnOf(question) !== column;
  const isFaded = isGone || board.pending.sending.includes(id);
  const look = [
    isSelected ? 'card-q--selected' : '',
    isFaded ? 'card-q--faded' : '',
    question.onAir ? 'card-q--air' : '',
  ];
  return (
    // A card is chosen by pointer here and by j and k everywhere.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <article
      className={`card-q ${look.join(' ')}`}
      aria-current={isSelected}
      data-testid={`question-${id}`}
      data-state={question.state}
      onClick={() => board.select({ column, id })}
    >
      <Asker question={question} />
      <p className="card-q__text">{question.text}</p>
      <CardMarks question={question} />
      <CardAnswer question={question} />
      {isSelected && <CardEdits question={question} />}
      {isSelected && !isGone && <CardSimilar question={question} />}
      {isGone && <Gone question={question} />}
      {pending && !isGone && <CardPending act={pending} />}
      {!pending && !isFaded && <CardActs question={question} />}
    </article>
  );
}

function Asker({ question }: { question: StaffQuestion }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { now } = useBoardContext();
  return (
    <p className="card-q__who">
      <strong>{question.askerName || t('moderation.card.noName')}</strong>
      {question.enterprise && <span className="muted card-q__enterprise">{question.enterprise}</span>}
      <span className="muted tabular card-q__time">{formatAgo(question.raisedAt, language, now)}</span>
    </p>
  );
}

function Gone({ question }: { question: StaffQuestion }) {
  const { t } = useTranslation('console');
  const words = {
    awaitingReview: t('moderation.column.waiting'),
    released: t('moderation.column.chosen'),
    answered: t('moderation.column.done'),
    rejected: t('moderation.card.rejected'),
    merged: t('moderation.card.mergedState'),
  };
  return <p className="muted">{t('moderation.card.goneFrom', { state: words[question.state] })}</p>;
}
