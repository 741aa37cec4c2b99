import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button.tsx';
import { formatElapsed } from '../../ui/time.ts';
import { questionBoard } from './questionBoard.ts';
import { useStudio } from './StudioContext.ts';

/** Thanks with the evening's numbers. */
export function EndedCard() {
  const { t } = useTranslation('studio');
  const { event, eventId, questions, viewers } = useStudio().session;
  const { current, waiting, answered } = questionBoard(questions);
  const isOff = event.state === 'cancelled';
  const open = waiting.length + (current ? 1 : 0);
  return (
    <section className="studio-ended card" data-testid="studio-ended">
      <CircleCheck aria-hidden size={44} className="studio-ended__mark" />
      <h2>{t(isOff ? 'ended.calledOff' : 'ended.title')}</h2>
      <p>{t(isOff ? 'ended.calledOffNote' : 'ended.thanks')}</p>
      <dl className="studio-figures tabular">
        {event.liveAt !== null && event.endedAt !== null && (
          <Figure
            label={t('ended.duration')}
            value={formatElapsed(Date.parse(event.endedAt) - Date.parse(event.liveAt))}
          />
        )}
        <Figure
          label={t('ended.viewers')}
          value={t('ended.people', { count: viewers })}
          testId="studio-ended-viewers"
        />
        <Figure
          label={t('ended.answered')}
          value={t('ended.questions', { count: answered })}
          testId="studio-ended-answered"
        />
        <Figure label={t('ended.waiting')} value={t('ended.questions', { count: open })} />
      </dl>
      <p className="muted small">{t('ended.devicesOff')}</p>
      <p className="muted small">{t('ended.next')}</p>
      <ButtonLink to={`/e/${eventId}`}>{t('ended.toEvent')}</ButtonLink>
    </section>
  );
}

function Figure({ label, value, testId }: { label: string; value: string; testId?: string }) {
  return (
    <div className="studio-figures__one" data-testid={testId}>
      <dt className="muted small">{label}</dt>
      <dd className="studio-figures__value">{value}</dd>
    </div>
  );
}
