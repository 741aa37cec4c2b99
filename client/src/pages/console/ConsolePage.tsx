import { StaffRole, type MeView } from '@jingqi/contract';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { useMe } from '../../api/queries.ts';
import '../../i18n/console/load.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import './console.css';
import { ConsoleLayout } from './ConsoleLayout.tsx';
import { ConsoleTheme } from './ConsoleTheme.tsx';
import { maySee, pathTo, sectionsOf } from './navigation.ts';
import { hasPage, pages } from './pages.ts';

/** Everything below /console, for staff. Who is not is sent to sign in. */
export function ConsolePage() {
  const me = useMe();
  const { pathname, search } = useLocation();
  if (me.isPending) return <Waiting />;
  if (me.isLoadingError) return <ErrorState error={me.error} onRetry={() => void me.refetch()} />;
  const person = me.data;
  if (!person || !StaffRole.options.some((role) => role === person.role))
    return <Navigate replace to={`/sign-in/staff?next=${encodeURIComponent(pathname + search)}`} />;
  return (
    <ConsoleTheme>
      <Routes>
        <Route element={<ConsoleLayout me={person} />}>
          {pages.map((route) => (
            <Route key={route.path} path={route.path} element={<Opened route={route} me={person} />} />
          ))}
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </ConsoleTheme>
  );
}

function Opened({ route, me }: { route: (typeof pages)[number]; me: MeView }) {
  const first = sectionsOf(me.role).find(hasPage);
  if (!maySee(me.role, route.section))
    return route.path === '' && first ? <Navigate replace to={pathTo(first)} /> : <NotYours />;
  return (
    <Suspense key={route.path} fallback={<Skeleton lines={6} />}>
      <route.Page />
    </Suspense>
  );
}

function Waiting() {
  return (
    <div className="page">
      <Skeleton lines={4} />
    </div>
  );
}

function NotYours() {
  const { t } = useTranslation('console');
  return <EmptyState title={t('notYours.title')} body={t('notYours.body')} />;
}
