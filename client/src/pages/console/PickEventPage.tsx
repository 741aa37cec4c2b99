import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { useStaffEvents } from '../../features/console/consoleQueries.ts';
import '../../features/console/events/events.css';
import { StateTag } from '../../features/console/events/StateTag.tsx';
import { LinkButton } from '../../features/console/LinkButton.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { formatRange } from '../../ui/time.ts';
import { useNow } from '../../ui/useNow.ts';
import { pathTo } from './navigation.ts';
import { PageHead } from './PageHead.tsx';

/** /console/moderation */
export function PickModerationPage() {
  return <PickEvent section="moderation" />;
}

/** /console/control */
export function PickControlPage() {
  return <PickEvent section="control" />;
}

/** Moderation or control without an event: the one on air opens by itself, otherwise the person chooses. */
function PickEvent({ section }: { section: 'moderation' | 'control' }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const events = useStaffEvents();
  const now = useNow(30_000);
  if (events.isPending) return <Skeleton lines={5} />;
  if (events.isLoadingError) return <ErrorState error={events.error} onRetry={() => void events.refetch()} />;
  const live = events.data.filter((event) => event.state === 'live');
  const only = live[0];
  if (only && live.length === 1) return <Navigate replace to={pathTo(section, only.id)} />;
  const order = ['live', 'published', 'ended'];
  const open = events.data
    .filter((event) => order.includes(event.state) && (section === 'moderation' || event.state !== 'ended'))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <>
      <PageHead title={t(`nav.${section}`)} note={t(`pick.${section}`)} />
      <ul className="panel">
        {open.length === 0 && (
          <EmptyState
            title={t('pick.emptyTitle')}
            body={t('pick.emptyBody')}
            action={<LinkButton to="/console/events">{t('pick.toEvents')}</LinkButton>}
          />
        )}
        {open.map((event) => (
          <li key={event.id} className="pick-row">
            <Link to={pathTo(section, event.id)} data-testid={`pick-${event.id}`}>
              <StateTag state={event.state} />
              <strong>{event.title}</strong>
              <span className="muted">{formatRange(event.startsAt, event.endsAt, language, now)}</span>
              <span className="muted tabular">{t('moderation.counters.waiting', { count: event.waiting })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
