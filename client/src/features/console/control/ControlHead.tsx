import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatElapsed } from '../../../ui/time.ts';
import { LiveBadge } from '../../../ui/LiveBadge.tsx';
import { ConnectionMark } from '../ConnectionMark.tsx';
import { useStaffEvents } from '../consoleQueries.ts';
import { useControl } from './controlContext.ts';
import { DriftMark } from './DriftMark.tsx';
import { MainAction } from './MainAction.tsx';
import { ViewersLine } from './ViewersLine.tsx';

/** What is on air and since when, the numbers of the evening, and the one large button. */
export function ControlHead() {
  const { t } = useTranslation('console');
  const { session, now } = useControl();
  const { stage, event } = session;
  const isLive = stage.state === 'live';
  const from = event.liveAt ?? stage.liveAt;
  const until = event.endedAt ? Date.parse(event.endedAt) : now;
  const elapsed = from && (isLive || event.endedAt) ? until - Date.parse(from) : 0;
  return (
    <header className="control__head panel">
      <div className="control__what">
        <p className="control__state">
          {isLive ? <LiveBadge /> : <span className="chip">{t(`control.state.${stage.state}`)}</span>}
          <ConnectionMark connection={session.connection} />
          <a href={`/e/${event.id}/live`} target="_blank" rel="noreferrer">
            {t('control.openPage')}
          </a>
        </p>
        <h1>{event.title}</h1>
      </div>
      <dl className="control__numbers">
        <div>
          <dt>{t('control.elapsed')}</dt>
          <dd className="tabular" data-testid="control-elapsed">
            {formatElapsed(elapsed)}
          </dd>
        </div>
        <DriftMark />
        <ViewersLine />
        <Counters />
      </dl>
      <MainAction />
    </header>
  );
}

function Counters() {
  const { t } = useTranslation('console');
  const { session } = useControl();
  const events = useStaffEvents();
  const leads = events.data?.find((event) => event.id === session.eventId)?.leads ?? 0;
  const waiting = session.staffQuestions.filter((question) => question.state === 'awaitingReview').length;
  return (
    <>
      <div>
        <dt>{t('control.waiting')}</dt>
        <dd className={waiting > 0 ? 'tabular control__hot' : 'tabular'}>
          <Link to={`/console/moderation/${session.eventId}`} data-testid="control-waiting">
            {waiting}
          </Link>
        </dd>
      </div>
      <div>
        <dt>{t('control.leads')}</dt>
        <dd className="tabular">
          <Link to={`/console/leads?event=${session.eventId}`} data-testid="control-leads">
            {leads}
          </Link>
        </dd>
      </div>
    </>
  );
}
