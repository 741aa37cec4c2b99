import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { ConsoleSection } from './navigation.ts';

interface ConsoleRoute {
  /** Whoever has this section may open the page. */
  section: ConsoleSection;
  /** Below /console. */
  path: string;
  Page: LazyExoticComponent<ComponentType>;
}

function page(section: ConsoleSection, path: string, load: () => Promise<ComponentType>): ConsoleRoute {
  return { section, path, Page: lazy(async () => ({ default: await load() })) };
}

/** Every page of the console; a section without a page here does not stand in the navigation. Each is its own script. */
export const pages: readonly ConsoleRoute[] = [
  page('today', '', async () => (await import('./TodayPage.tsx')).TodayPage),
  page('events', 'events', async () => (await import('./EventsPage.tsx')).EventsPage),
  page('events', 'events/:id', async () => (await import('./EventEditPage.tsx')).EventEditPage),
  page('moderation', 'moderation', async () => (await import('./PickEventPage.tsx')).PickModerationPage),
  page('moderation', 'moderation/:eventId', async () => (await import('./ModerationPage.tsx')).ModerationPage),
  page('control', 'control', async () => (await import('./PickEventPage.tsx')).PickControlPage),
  page('control', 'control/:eventId', async () => (await import('./ControlPage.tsx')).ControlPage),
  page('registrations', 'registrations', async () => (await import('./PickEventPage.tsx')).PickRegistrationsPage),
  page(
    'registrations',
    'registrations/:eventId',
    async () => (await import('./RegistrationsPage.tsx')).RegistrationsPage,
  ),
  page('check-in', 'check-in', async () => (await import('./PickEventPage.tsx')).PickCheckInPage),
  page('check-in', 'check-in/:eventId', async () => (await import('./CheckInPage.tsx')).CheckInPage),
  page('leads', 'leads', async () => (await import('./LeadsPage.tsx')).LeadsPage),
  page('registers', 'registers', async () => (await import('./RegistersPage.tsx')).RegistersPage),
  page('registers', 'registers/:kind', async () => (await import('./RegistersPage.tsx')).RegistersPage),
  page('reports', 'reports', async () => (await import('./ReportsPage.tsx')).ReportsPage),
  page('reports', 'reports/:eventId', async () => (await import('./ReportPage.tsx')).ReportPage),
  page('recordings', 'recordings', async () => (await import('./RecordingsPage.tsx')).RecordingsPage),
  page('people', 'people', async () => (await import('./PeoplePage.tsx')).PeoplePage),
  page('audit', 'audit', async () => (await import('./AuditPage.tsx')).AuditPage),
  page('jobs', 'jobs', async () => (await import('./JobsPage.tsx')).JobsPage),
  page('settings', 'settings', async () => (await import('./SettingsPage.tsx')).SettingsPage),
  page('messages', 'messages', async () => (await import('./MessagesPage.tsx')).MessagesPage),
];

/** Whether the section can be opened. */
export function hasPage(section: ConsoleSection): boolean {
  return pages.some((route) => route.section === section);
}
