import { newId, type StaffEventView } from '@jingqi/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useStaffEvent } from '../../features/console/consoleQueries.ts';
import { emptyValues, valuesOf } from '../../features/console/events/eventForm.ts';
import { EventForm } from '../../features/console/events/EventForm.tsx';
import '../../features/console/events/events.css';
import '../../features/console/events/form.css';
import { StateTag } from '../../features/console/events/StateTag.tsx';
import { StudioLink } from '../../features/console/events/StudioLink.tsx';
import { useEventActs } from '../../features/console/events/useEventActs.tsx';
import { EventTabs } from '../../features/console/eventSettings/EventTabs.tsx';
import { LinkButton } from '../../features/console/LinkButton.tsx';
import { useStaffRole } from '../../features/console/useStaffRole.ts';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { PageHead } from './PageHead.tsx';

/** /console/events/new and /console/events/:id. */
export function EventEditPage() {
  const { id = '' } = useParams();
  return id === 'new' ? <NewEvent /> : <KnownEvent key={id} id={id} />;
}

function NewEvent() {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  // Made once, so that saving again after a lost answer is harmless.
  const [id] = useState(() => newId());
  const [initial] = useState(() => emptyValues(Date.now(), (kind) => t(`events.run.kinds.${kind}`)));
  return (
    <>
      <PageHead title={t('events.create')} />
      <EventForm
        id={id}
        event={null}
        initial={initial}
        onSaved={() => void navigate(`/console/events/${id}`, { replace: true })}
      />
    </>
  );
}

function KnownEvent({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const event = useStaffEvent(id);
  const isOperator = useStaffRole() === 'operator';
  if (event.isPending) return <Skeleton lines={8} />;
  if (event.isLoadingError) return <ErrorState error={event.error} onRetry={() => void event.refetch()} />;
  return (
    <>
      <PageHead
        title={event.data.title}
        note={
          <>
            <StateTag state={event.data.state} /> {t(`events.stateHint.${event.data.state}`)}
          </>
        }
        actions={isOperator ? <EventActs event={event.data} /> : undefined}
      />
      <EventTabs event={event.data}>
        <EventForm id={id} event={event.data} initial={valuesOf(event.data)} onSaved={() => undefined} />
      </EventTabs>
    </>
  );
}

function EventActs({ event }: { event: StaffEventView }) {
  const { t } = useTranslation('console');
  const { publish, cancel } = useEventActs();
  const isDraft = event.state === 'draft';
  const isOver = event.state === 'ended' || event.state === 'cancelled';
  return (
    <>
      {(isDraft || event.state === 'published') && (
        <Button danger data-testid="event-cancel" onClick={() => cancel(event)}>
          {t('events.cancel.action')}
        </Button>
      )}
      {!isDraft && (
        <Button href={`/e/${event.id}`} target="_blank" data-testid="event-preview">
          {t('events.preview')}
        </Button>
      )}
      {!isOver && <StudioLink eventId={event.id} />}
      {isDraft && (
        <Button type="primary" data-testid="event-publish" onClick={() => publish(event)}>
          {t('events.publish.action')}
        </Button>
      )}
      {!isDraft && !isOver && (
        <LinkButton to={`/console/control/${event.id}`} type="primary" data-testid="event-control">
          {t('events.open.control')}
        </LinkButton>
      )}
    </>
  );
}
