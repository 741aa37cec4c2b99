import type { Api } from './api.ts';

/** Every page and the people who see it, for screenshots and for the accessibility check. */
export interface PageUnderTest {
  name: string;
  path: string;
  as: 'guest' | 'attendee' | 'investor' | 'operator' | 'window' | 'host';
  /** What has to be there before it is looked at. */
  ready: string;
}

/** Pages of a platform with demo data and one published event. */
export function pagesOf(event: { id: string; studioUrl: string }, endedId: string): PageUnderTest[] {
  const studio = new URL(event.studioUrl);
  return [
    { name: 'home', path: '/', as: 'guest', ready: 'event-card' },
    { name: 'event', path: `/e/${event.id}`, as: 'guest', ready: 'event-page' },
    { name: 'event-ended', path: `/e/${endedId}`, as: 'guest', ready: 'record' },
    { name: 'replay-none', path: `/e/${endedId}/replay`, as: 'guest', ready: 'replay-away' },
    { name: 'waiting-room', path: `/e/${event.id}/live`, as: 'guest', ready: 'waiting' },
    { name: 'sign-in', path: '/sign-in', as: 'guest', ready: 'contact' },
    { name: 'sign-in-staff', path: '/sign-in/staff', as: 'guest', ready: 'login' },
    { name: 'me', path: '/me', as: 'attendee', ready: 'profile-name' },
    { name: 'not-found', path: '/nothing-here', as: 'guest', ready: 'not-found' },
    { name: 'studio', path: studio.pathname + studio.hash, as: 'host', ready: 'studio-preview' },
    { name: 'console-today', path: '/console', as: 'operator', ready: 'today' },
    { name: 'console-events', path: '/console/events', as: 'operator', ready: 'events' },
    { name: 'console-event', path: `/console/events/${event.id}`, as: 'operator', ready: 'event-form' },
    { name: 'console-moderation', path: `/console/moderation/${event.id}`, as: 'operator', ready: 'board' },
    { name: 'console-control', path: `/console/control/${event.id}`, as: 'operator', ready: 'control' },
    { name: 'console-leads', path: '/console/leads', as: 'operator', ready: 'leads-text' },
    { name: 'console-registers', path: '/console/registers', as: 'operator', ready: 'register-count' },
    { name: 'console-recordings', path: '/console/recordings', as: 'operator', ready: 'recordings' },
    { name: 'console-people', path: '/console/people', as: 'operator', ready: 'people' },
    { name: 'console-audit', path: '/console/audit', as: 'operator', ready: 'audit' },
    { name: 'console-jobs', path: '/console/jobs', as: 'operator', ready: 'jobs-page' },
    { name: 'console-settings', path: '/console/settings', as: 'operator', ready: 'session-row' },
    { name: 'console-desk', path: '/console', as: 'window', ready: 'today' },
    { name: 'console-inbox', path: '/console/leads?scope=all', as: 'window', ready: 'leads-text' },
    { name: 'console-messages', path: '/console/messages', as: 'operator', ready: 'messages' },
  ];
}

/** The id of an event that is over. */
export async function endedEvent(guest: Api): Promise<string> {
  const { past } = await guest.call('home');
  const id = past[0]?.id;
  if (!id) throw new Error('no past event: start the platform with its demo data');
  return id;
}
