import type { StaffEventView } from '@jingqi/contract';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStaffEvents } from '../../features/console/consoleQueries.ts';
import { LinkButton } from '../../features/console/LinkButton.tsx';
import { planDay } from '../../features/console/today/dayPlan.ts';
import { DeskToday } from '../../features/console/today/DeskToday.tsx';
import '../../features/console/today/today.css';
import { TodayCard } from '../../features/console/today/TodayCard.tsx';
import { useStaffRole } from '../../features/console/useStaffRole.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useNow } from '../../ui/useNow.ts';
import { PageHead } from './PageHead.tsx';

/** The day's work: events for who runs them, leads for who follows up. */
export function TodayPage() {
  const { t } = useTranslation('console');
  const role = useStaffRole();
  const isOperator = role === 'operator';
  return (
    <>
      <PageHead title={t('today.title')} {...(isOperator ? { actions: <CreateEvent /> } : {})} />
      {role === 'window' || role === 'carrier' ? <DeskToday /> : <Day isOperator={isOperator} />}
    </>
  );
}

function CreateEvent() {
  const { t } = useTranslation('console');
  return (
    <LinkButton to="/console/events/new" icon={<Plus aria-hidden size={16} />} data-testid="create-event">
      {t('today.create')}
    </LinkButton>
  );
}

function Day({ isOperator }: { isOperator: boolean }) {
  const { t } = useTranslation('console');
  const events = useStaffEvents();
  const now = useNow(1_000);
  if (events.isPending) return <Skeleton lines={5} />;
  if (events.isLoadingError) return <ErrorState error={events.error} onRetry={() => void events.refetch()} />;
  const { live, today, next, past } = planDay(events.data, now);
  const hasWork = live.length + today.length + next.length > 0;
  return (
    <div className="today" data-testid="today">
      {!hasWork && (
        <div className="panel">
          <EmptyState
            title={t('today.emptyTitle')}
            body={t(isOperator ? 'today.emptyOperator' : 'today.emptyModerator')}
            {...(isOperator ? { action: <CreateEvent /> } : {})}
          />
        </div>
      )}
      <Group title={t('today.now')} events={live} now={now} />
      <Group title={t('today.todayList')} events={today} now={now} />
      <Group title={t('today.next')} events={next} now={now} />
      <Group title={t('today.past')} events={past} now={now} />
    </div>
  );
}

function Group({ title, events, now }: { title: string; events: StaffEventView[]; now: number }) {
  if (events.length === 0) return null;
  return (
    <section className="today__group">
      <h2>{title}</h2>
      <div className="today__grid">
        {events.map((event) => (
          <TodayCard key={event.id} event={event} now={now} />
        ))}
      </div>
    </section>
  );
}
