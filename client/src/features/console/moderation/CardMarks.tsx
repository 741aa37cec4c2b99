import type { StaffQuestion } from '@jingqi/contract';
import { Pin, ThumbsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatAgo } from '../../../ui/time.ts';
import { clockWords } from '../duration.ts';
import { useBoardContext } from './boardContext.ts';

/** Votes, pinned, on air, ahead, merged, edited, not used. */
export function CardMarks({ question }: { question: StaffQuestion }) {
  const { t } = useTranslation('console');
  const { board } = useBoardContext();
  const similar = board.similar(question.id).length;
  const card = 'moderation.card';
  return (
    <p className="card-q__marks">
      {question.onAir && <span className="chip chip--live">{t(`${card}.onAir`)}</span>}
      {question.pinned && (
        <span className="chip chip--gold">
          <Pin aria-hidden size={12} /> {t(`${card}.pinned`)}
        </span>
      )}
      {question.anonymous && <span className="chip">{t(`${card}.anonymous`)}</span>}
      {question.votes > 0 && (
        <span className="chip tabular" data-testid="votes">
          <ThumbsUp aria-hidden size={12} /> {t(`${card}.votes`, { count: question.votes })}
        </span>
      )}
      {question.ahead && <span className="chip chip--primary">{t(`${card}.ahead`)}</span>}
      {question.mergedCount > 0 && <span className="chip">{t(`${card}.merged`, { count: question.mergedCount })}</span>}
      {question.edits.length > 0 && (
        <span className="chip">{t(`${card}.edited`, { count: question.edits.length })}</span>
      )}
      {similar > 0 && question.state !== 'answered' && (
        <span className="chip chip--warning" data-testid="similar-count">
          {t(`${card}.similar`, { count: similar })}
        </span>
      )}
      {question.state === 'rejected' && <span className="chip chip--danger">{t(`${card}.rejected`)}</span>}
      {question.state === 'merged' && <span className="chip">{t(`${card}.mergedState`)}</span>}
    </p>
  );
}

/** What it said before, who changed it and when. */
export function CardEdits({ question }: { question: StaffQuestion }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { now } = useBoardContext();
  if (question.edits.length === 0) return null;
  return (
    <ul className="card-q__edits" data-testid="edits">
      {question.edits.map((edit) => (
        <li key={edit.at}>
          <span className="muted">
            {t('moderation.card.before')} ·{' '}
            {t('moderation.card.editedBy', { by: edit.by, time: formatAgo(edit.at, language, now) })}
          </span>
          <del>{edit.before}</del>
        </li>
      ))}
    </ul>
  );
}

/** How it was answered, or why it was not used. */
export function CardAnswer({ question }: { question: StaffQuestion }) {
  const { t } = useTranslation('console');
  const { answer } = question;
  if (question.state === 'rejected')
    return <p className="muted">{t('moderation.card.reason', { reason: question.reason })}</p>;
  if (!answer) return null;
  if (answer.kind === 'voice')
    return (
      <p className="card-q__answer">{t('moderation.card.answeredVoice', { offset: clockWords(answer.offsetMs) })}</p>
    );
  return (
    <p className="card-q__answer">
      {t('moderation.card.answeredText', { by: answer.by })}
      <span>{answer.text}</span>
    </p>
  );
}
