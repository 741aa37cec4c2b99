import { createBrowserRouter, Outlet } from 'react-router';
import { AttendeeLayout } from './pages/AttendeeLayout.tsx';
import { CrashPage } from './pages/CrashPage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { Skeleton } from './ui/states.tsx';

function Loading() {
  return (
    <div className="page">
      <Skeleton lines={4} picture />
    </div>
  );
}

/** Each page is its own script, loaded when first opened; the consoles are never sent to attendees. */
export const router = createBrowserRouter([
  {
    errorElement: <CrashPage />,
    hydrateFallbackElement: <Loading />,
    element: <Outlet />,
    children: [
      {
        element: <AttendeeLayout />,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('./pages/home/HomePage.tsx')).HomePage }) },
          { path: 'e/:id', lazy: async () => ({ Component: (await import('./pages/event/EventPage.tsx')).EventPage }) },
          {
            path: 'e/:id/replay',
            lazy: async () => ({ Component: (await import('./pages/replay/ReplayPage.tsx')).ReplayPage }),
          },
          {
            path: 'e/:id/register',
            lazy: async () => ({ Component: (await import('./pages/event/RegisterPage.tsx')).RegisterPage }),
          },
          {
            path: 'me/registrations/:id',
            lazy: async () => ({ Component: (await import('./pages/me/RegistrationPage.tsx')).RegistrationPage }),
          },
          {
            path: 'e/:id/meetings',
            lazy: async () => ({
              Component: (await import('./pages/meetings/MeetingBoardPage.tsx')).MeetingBoardPage,
            }),
          },
          {
            path: 'sign-in',
            lazy: async () => ({ Component: (await import('./pages/signin/SignInPage.tsx')).SignInPage }),
          },
          {
            path: 'sign-in/staff',
            lazy: async () => ({ Component: (await import('./pages/signin/StaffSignInPage.tsx')).StaffSignInPage }),
          },
          { path: 'me', lazy: async () => ({ Component: (await import('./pages/me/MePage.tsx')).MePage }) },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
      { path: 'e/:id/live', lazy: async () => ({ Component: (await import('./pages/room/RoomPage.tsx')).RoomPage }) },
      { path: 'meet/:id', lazy: async () => ({ Component: (await import('./pages/meet/MeetPage.tsx')).MeetPage }) },
      {
        path: 'studio/:eventId',
        lazy: async () => ({ Component: (await import('./pages/studio/StudioPage.tsx')).StudioPage }),
      },
      {
        path: 'console/*',
        lazy: async () => ({ Component: (await import('./pages/console/ConsolePage.tsx')).ConsolePage }),
      },
    ],
  },
]);
