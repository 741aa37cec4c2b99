import type { EventState, EventView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { useHome } from '../../api/queries.ts';
import { useStaffEvents } from '../../features/console/consoleQueries.ts';
import '../../features/console/events/events.css';
import { StateTag } from '../../features/console/events/StateTag.tsx';
import { LinkButton } from '../../features/console/LinkButton.tsx';
import { useStaffRole } from '../../features/console/useStaffRole.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { formatRange } from '../../ui/time.ts';
import { useNow } from '../../ui/useNow.ts';
import { pathTo } from './navigation.ts';
import { PageHead } from './PageHead.tsx';

type Section = 'moderation' | 'control' | 'registrations' | 'check-in';

/** /console/moderation */
export function PickModerationPage() {
  return <PickAmongAll section="moderation" />;
}

/** /console/control */
export function PickControlPage() {
  return <PickAmongAll section="control" />;
}

/** /console/check-in */
export function PickCheckInPage() {
  return <PickAmongAll section="check-in" />;
}

/** /console/registrations; windows choose among the public events: they are shown no drafts. */
export function PickRegistrationsPage() {
  return useStaffRole() === 'window' ? (
    <PickAmongPublic section="registrations" />
  ) : (
    <PickAmongAll section="registrations" />
  );
}

function PickAmongAll({ section }: { section: Section }) {
  const { data, isPending, isLoadingError, error, refetch } = useStaffEvents();
  if (isPending) return <Skeleton lines={5} />;
  if (isLoadingError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <PickEvent section={section} events={data} />;
}

function PickAmongPublic({ section }: { section: Section }) {
  const { data, isPending, isLoadingError, error, refetch } = useHome();
  if (isPending) return <Skeleton lines={5} />;
  if (isLoadingError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <PickEvent section={section} events={[...data.live, ...data.coming, ...data.past]} />;
}

const offered: Record<Section, readonly EventState[]> = {
  moderation: ['live', 'published', 'ended'],
  control: ['live', 'published'],
  registrations: ['live', 'published', 'ended', 'draft'],
  'check-in': ['live', 'published'],
};

interface Props {
  section: Section;
  /** `waiting`: questions nobody has decided on, where it is known. */
  events: readonly (EventView & { waiting?: number })[];
}

/** A section without an event: the one on air opens by itself (but for its list), otherwise the person chooses. */
function PickEvent({ section, events }: Props) {
  const { t } = useTranslation('console');
  const live = events.filter((event) => event.state === 'live');
  const only = live[0];
  if (only && live.length === 1 && section !== 'registrations')
    return <Navigate replace to={pathTo(section, only.id)} />;
  const order = offered[section];
  const open = events
    .filter((event) => order.includes(event.state))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <>
      <PageHead title={t(`nav.${section}`)} note={t(`pick.${section}`)} />
      <ul className="panel" data-testid="pick">
        {open.length === 0 && <NothingToPick />}
        {open.map((event) => (
          <PickRow key={event.id} section={section} event={event} />
        ))}
      </ul>
    </>
  );
}

function PickRow({ section, event }: { section: Section; event: Props['events'][number] }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const now = useNow(30_000);
  const isOfQuestions = section === 'moderation' || section === 'control';
  return (
    <li className="pick-row">
      <Link to={pathTo(section, event.id)} data-testid={`pick-${event.id}`}>
        <StateTag state={event.state} />
        <strong>{event.title}</strong>
        <span className="muted">{formatRange(event.startsAt, event.endsAt, language, now)}</span>
        {isOfQuestions && (
          <span className="muted tabular">{t('moderation.counters.waiting', { count: event.waiting ?? 0 })}</span>
        )}
      </Link>
    </li>
  );
}

function NothingToPick() {
  const { t } = useTranslation('console');
  const mayList = useStaffRole() !== 'window';
  return (
    <li>
      <EmptyState
        title={t('pick.emptyTitle')}
        body={t('pick.emptyBody')}
        {...(mayList ? { action: <LinkButton to="/console/events">{t('pick.toEvents')}</LinkButton> } : {})}
      />
    </li>
  );
}
