import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { useMe } from '../../api/queries.ts';
import '../../i18n/console/load.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import './console.css';
import { ConsoleLayout } from './ConsoleLayout.tsx';
import { ConsoleTheme } from './ConsoleTheme.tsx';
import { ControlPage } from './ControlPage.tsx';
import { EventEditPage } from './EventEditPage.tsx';
import { EventsPage } from './EventsPage.tsx';
import { LeadsPage } from './LeadsPage.tsx';
import { MessagesPage } from './MessagesPage.tsx';
import { ModerationPage } from './ModerationPage.tsx';
import { PickEventPage } from './PickEventPage.tsx';
import { TodayPage } from './TodayPage.tsx';

/** Everything below /console, for staff. Who is not is sent to sign in. */
export function ConsolePage() {
  const me = useMe();
  const { pathname } = useLocation();
  if (me.isPending) return <Waiting />;
  if (me.isLoadingError) return <ErrorState error={me.error} onRetry={() => void me.refetch()} />;
  const person = me.data;
  if (person?.role !== 'operator' && person?.role !== 'moderator')
    return <Navigate replace to={`/sign-in/staff?next=${encodeURIComponent(pathname)}`} />;
  return (
    <ConsoleTheme>
      <Routes>
        <Route element={<ConsoleLayout me={person} />}>
          <Route index element={<TodayPage />} />
          <Route path="events" element={<EventsPage />} />
          <Route path="events/:id" element={<EventEditPage />} />
          <Route path="moderation" element={<PickEventPage section="moderation" />} />
          <Route path="moderation/:eventId" element={<ModerationPage />} />
          <Route path="leads" element={<LeadsPage />} />
          <Route element={person.role === 'operator' ? <Outlet /> : <OperatorsOnly />}>
            <Route path="control" element={<PickEventPage section="control" />} />
            <Route path="control/:eventId" element={<ControlPage />} />
            <Route path="messages" element={<MessagesPage />} />
          </Route>
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </ConsoleTheme>
  );
}

function Waiting() {
  return (
    <div className="page">
      <Skeleton lines={4} />
    </div>
  );
}

function OperatorsOnly() {
  const { t } = useTranslation('console');
  return <EmptyState title={t('operatorsOnly.title')} body={t('operatorsOnly.body')} />;
}
