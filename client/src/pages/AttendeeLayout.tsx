import { Outlet, ScrollRestoration } from 'react-router';
import { AppHeader } from '../ui/AppHeader.tsx';

export function AttendeeLayout() {
  return (
    <>
      <AppHeader />
      <main id="main">
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
