import { useMemo, useSyncExternalStore } from 'react';
import { onPersonChange } from '../api/person.ts';
import { Connection } from './Connection.ts';
import { EventSession } from './EventSession.ts';
import type { SessionView } from './sessionView.ts';

let connection: Connection | undefined;
const sessions = new Map<string, EventSession>();

onPersonChange(renewConnection);

/** Brings the socket back as whoever is signed in now. `personChanged` does it too. */
export function renewConnection(): void {
  connection?.renew();
}

function sessionOf(eventId: string): EventSession {
  connection ??= new Connection();
  const session = sessions.get(eventId) ?? new EventSession(eventId, connection);
  sessions.set(eventId, session);
  return session;
}

export interface EventSessionHandle extends SessionView {
  eventId: string;
  send: EventSession['send'];
  raise: EventSession['raise'];
  vote: EventSession['vote'];
}

/** Follows an event over the socket while the component is on the screen. The functions keep their identity. */
export function useEventSession(eventId: string): EventSessionHandle {
  const session = sessionOf(eventId);
  const view = useSyncExternalStore(session.subscribe, session.getView);
  return useMemo(
    () => ({ ...view, eventId, send: session.send, raise: session.raise, vote: session.vote }),
    [view, eventId, session],
  );
}
