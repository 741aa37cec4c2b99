import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isApiError } from '../../api/ApiError.ts';
import { useEvent, type EventAnswer } from '../../api/queries.ts';
import { Card } from '../../ui/Card.tsx';
import { Poster } from '../../ui/Poster.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { PolicyNote } from '../../features/events/PolicyNote.tsx';
import { RunOfShow } from '../../features/events/RunOfShow.tsx';
import '../../i18n/attendee/loadMine.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { AskAhead } from './AskAhead.tsx';
import './event.css';
import { EventFacts } from './EventFacts.tsx';
import { Record } from './Record.tsx';

export function EventPage() {
  const { id = '' } = useParams();
  const query = useEvent(id);
  useTitle(query.data?.event.title ?? '');
  if (query.data) return <EventDetails data={query.data} />;
  if (isApiError(query.error, 'NOT_FOUND', 'INVALID_INPUT')) return <NotFoundPage />;
  return (
    <div className="page">
      {query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton lines={5} picture />
      )}
    </div>
  );
}

function EventDetails({ data: { event, stage, offsetMs } }: { data: EventAnswer }) {
  const { t } = useTranslation();
  return (
    <div className="page event" data-testid="event-page" data-state={event.state}>
      <div className="event__side">
        <Poster title={event.title} brand={event.brand} cover={event.cover} />
        <EventFacts event={event} stage={stage} offsetMs={offsetMs} />
      </div>
      <div className="event__main">
        {event.state === 'ended' && <Record eventId={event.id} />}
        {event.summary !== '' && (
          <Card title={t('page.about')}>
            <p className="event__summary">{event.summary}</p>
          </Card>
        )}
        <Card title={t('page.policy')}>
          <PolicyNote policy={event.policy} />
        </Card>
        <Card title={t('page.runOfShow')}>
          <RunOfShow cues={event.runOfShow} currentId={event.state === 'live' ? stage.cueId : null} />
        </Card>
        {event.state === 'published' && <AskAhead eventId={event.id} />}
      </div>
    </div>
  );
}
