import { EventState } from '@jingqi/contract';
import { Button, Input, Segmented } from 'antd';
import { Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffEvents } from '../../features/console/consoleQueries.ts';
import { EventRow } from '../../features/console/events/EventRow.tsx';
import '../../features/console/events/events.css';
import { filterEvents } from '../../features/console/events/filterEvents.ts';
import { LinkButton } from '../../features/console/LinkButton.tsx';
import { useStaffRole } from '../../features/console/useStaffRole.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useNow } from '../../ui/useNow.ts';
import { PageHead } from './PageHead.tsx';

type Wanted = EventState | 'all';
const states: Wanted[] = ['all', ...EventState.options];

/** All events. */
export function EventsPage() {
  const { t } = useTranslation(['console', 'attendee']);
  const isOperator = useStaffRole() === 'operator';
  const [state, setState] = useState<Wanted>('all');
  const [words, setWords] = useState('');
  return (
    <>
      <PageHead title={t('events.title')} {...(isOperator ? { actions: <CreateEvent /> } : {})} />
      <div className="list-tools">
        <div className="list-tools__states">
          <Segmented<Wanted>
            value={state}
            onChange={setState}
            options={states.map((value) => ({
              value,
              label: value === 'all' ? t('events.all') : t(`attendee:event.state.${value}`),
            }))}
          />
        </div>
        <Input
          className="list-tools__search"
          prefix={<Search aria-hidden size={16} />}
          placeholder={t('events.search')}
          aria-label={t('events.search')}
          allowClear
          value={words}
          onChange={(change) => setWords(change.target.value)}
        />
      </div>
      <EventList state={state} words={words} onAll={() => (setState('all'), setWords(''))} />
    </>
  );
}

function CreateEvent() {
  const { t } = useTranslation(['console', 'attendee']);
  return (
    <LinkButton
      to="/console/events/new"
      type="primary"
      icon={<Plus aria-hidden size={16} />}
      data-testid="create-event"
    >
      {t('events.create')}
    </LinkButton>
  );
}

function EventList({ state, words, onAll }: { state: Wanted; words: string; onAll: () => void }) {
  const { t } = useTranslation(['console', 'attendee']);
  const events = useStaffEvents();
  const now = useNow(30_000);
  if (events.isPending) return <Skeleton lines={6} />;
  if (events.isLoadingError) return <ErrorState error={events.error} onRetry={() => void events.refetch()} />;
  const shown = filterEvents(events.data, state, words);
  if (events.data.length === 0)
    return (
      <div className="panel">
        <EmptyState title={t('events.emptyTitle')} body={t('events.emptyBody')} />
      </div>
    );
  if (shown.length === 0)
    return (
      <div className="panel">
        <EmptyState title={t('events.noMatch')} action={<Button onClick={onAll}>{t('events.all')}</Button>} />
      </div>
    );
  return (
    <ul className="panel" data-testid="events">
      {shown.map((event) => (
        <EventRow key={event.id} event={event} now={now} />
      ))}
    </ul>
  );
}
