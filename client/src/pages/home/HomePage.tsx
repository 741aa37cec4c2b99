import type { EventView, HomeView } from '@jingqi/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHome } from '../../api/queries.ts';
import { EventCard } from '../../features/events/EventCard.tsx';
import { eventMatches } from '../../features/events/eventMatches.ts';
import { LeadEvent } from '../../features/events/LeadEvent.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useNow } from '../../ui/useNow.ts';
import { useTitle } from '../../ui/useTitle.ts';
import './home.css';

const minuteMs = 60_000;

export function HomePage() {
  const { t } = useTranslation();
  useTitle('');
  const home = useHome();
  const [search, setSearch] = useState('');
  return (
    <div className="page home">
      <div className="home__top">
        <h1>{t('home.intro')}</h1>
        <input
          type="search"
          className="field__input home__search"
          value={search}
          maxLength={60}
          onChange={(event) => setSearch(event.target.value)}
          placeholder={t('home.search')}
          aria-label={t('home.search')}
          data-testid="search"
        />
      </div>
      {home.data ? (
        <HomeLists home={home.data} search={search.trim()} onClear={() => setSearch('')} />
      ) : home.error ? (
        <ErrorState error={home.error} onRetry={() => void home.refetch()} />
      ) : (
        <Skeleton lines={4} picture />
      )}
    </div>
  );
}

function HomeLists({ home, search, onClear }: { home: HomeView; search: string; onClear: () => void }) {
  const { t } = useTranslation();
  const now = useNow(minuteMs);
  if (search !== '')
    return (
      <Found
        events={[...home.live, ...home.coming, ...home.past].filter((event) => eventMatches(event, search))}
        search={search}
        onClear={onClear}
      />
    );
  const [next, ...later] = home.coming;
  const isQuiet = home.live.length === 0;
  if (isQuiet && !next && home.past.length === 0)
    return <EmptyState title={t('home.noneTitle')} body={t('home.noneBody')} />;
  return (
    <>
      {!isQuiet && (
        <section className="stack">
          <h2>{t('home.live')}</h2>
          {home.live.map((event) => (
            <LeadEvent key={event.id} event={event} now={now} />
          ))}
        </section>
      )}
      {isQuiet && next && (
        <section className="stack">
          <h2>{t('home.next')}</h2>
          <LeadEvent event={next} now={now} />
        </section>
      )}
      <List title={t('home.coming')} events={isQuiet ? later : home.coming} now={now} />
      <List title={t('home.past')} events={home.past} now={now} />
    </>
  );
}

function List({ title, events, now }: { title: string; events: EventView[]; now: number }) {
  if (events.length === 0) return null;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <div className="event-grid">
        {events.map((event) => (
          <EventCard key={event.id} event={event} now={now} />
        ))}
      </div>
    </section>
  );
}

function Found({ events, search, onClear }: { events: EventView[]; search: string; onClear: () => void }) {
  const { t } = useTranslation();
  const now = useNow(minuteMs);
  if (events.length > 0) return <List title={t('home.found', { count: events.length })} events={events} now={now} />;
  return (
    <EmptyState
      title={t('home.noMatch', { text: search })}
      body={t('home.noMatchBody')}
      action={<Button onClick={onClear}>{t('home.clear')}</Button>}
    />
  );
}
