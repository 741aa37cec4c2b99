import type { PublicQuestion } from '@jingqi/contract';
import { Button } from 'antd';
import { ThumbsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../LinkButton.tsx';
import { useControl } from './controlContext.ts';

const shownLimit = 20;

/** The question on air, and what could be answered next. */
export function QuestionPanel() {
  const { t } = useTranslation('console');
  const { session } = useControl();
  const chosen = session.questions.filter((question) => question.state === 'released');
  const onAir = chosen.filter((question) => question.onAir);
  const next = chosen.filter((question) => !question.onAir).slice(0, shownLimit);
  return (
    <div className="side-panel">
      <h3>{t('control.question.title')}</h3>
      {onAir.length === 0 && (
        <p className="muted">
          {t('control.question.none')}
          <br />
          {t('control.question.noneHint')}
        </p>
      )}
      {onAir.map((question) => (
        <OnAirQuestion key={question.id} question={question} />
      ))}
      {next.length > 0 && <h3>{t('control.question.next')}</h3>}
      <ul className="side-panel__list">
        {next.map((question) => (
          <NextQuestion key={question.id} question={question} />
        ))}
      </ul>
      <LinkButton to={`/console/moderation/${session.eventId}`} data-testid="to-board">
        {t('control.question.toBoard')}
      </LinkButton>
    </div>
  );
}

function OnAirQuestion({ question }: { question: PublicQuestion }) {
  const { t } = useTranslation('console');
  const { session, command } = useControl();
  const at = { eventId: session.eventId, questionId: question.id };
  return (
    <div className="on-air-q" data-testid="on-air-question">
      <p className="on-air-q__text">{question.text}</p>
      <p className="muted">
        {question.askerName} {question.enterprise}
      </p>
      <div className="on-air-q__acts">
        <Button
          type="primary"
          disabled={session.stage.state !== 'live'}
          data-testid="on-air-answered"
          onClick={() => void command('question:answer', at)}
        >
          {t('control.question.answered')}
        </Button>
        <Button onClick={() => void command('question:air', { ...at, onAir: false })}>
          {t('control.question.off')}
        </Button>
      </div>
    </div>
  );
}

function NextQuestion({ question }: { question: PublicQuestion }) {
  const { t } = useTranslation('console');
  const { session, command } = useControl();
  const air = { eventId: session.eventId, questionId: question.id, onAir: true };
  return (
    <li>
      <span className="muted tabular side-panel__votes">
        <ThumbsUp aria-hidden size={12} /> {question.votes}
      </span>
      <span>{question.text}</span>
      <Button size="small" data-testid={`air-${question.id}`} onClick={() => void command('question:air', air)}>
        {t('control.question.onAir')}
      </Button>
    </li>
  );
}
