import { QueryClient, useQuery } from '@tanstack/react-query';
import { isApiError } from './ApiError.ts';
import { call } from './call.ts';

/** The one cache of HTTP answers. Refusals are not tried again; a lost connection is, twice, and a fault of the server once. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) =>
        isApiError(error, 'INTERNAL') ? count < 1 : count < 2 && isApiError(error, 'OFFLINE', 'UNAVAILABLE'),
    },
  },
});

export const keys = {
  me: ['me'],
  myQuestions: ['me', 'questions'],
  myRegistrations: ['me', 'registrations'],
  myLeads: ['me', 'leads'],
  mySessions: ['me', 'sessions'],
  home: ['home'],
  event: (id: string) => ['event', id],
  eventQuestions: (id: string) => ['event', id, 'questions'],
  registrationForm: (id: string) => ['event', id, 'registration'],
} as const;

/** Who I am; null without a session. */
export function useMe() {
  return useQuery({ queryKey: keys.me, queryFn: () => call('me'), staleTime: 60_000 });
}

export function useHome() {
  return useQuery({ queryKey: keys.home, queryFn: () => call('home'), refetchInterval: 30_000 });
}

/** `offsetMs`: what the server's clock is ahead of ours. */
async function readEvent(id: string) {
  const answer = await call('event', { params: { id } });
  return { ...answer, offsetMs: Date.parse(answer.now) - Date.now() };
}
export type EventAnswer = Awaited<ReturnType<typeof readEvent>>;

export function useEvent(id: string, enabled = true) {
  return useQuery({
    queryKey: keys.event(id),
    queryFn: () => readEvent(id),
    refetchInterval: ({ state }) => (isAwaitingReplay(state.data) ? 3_000 : 30_000),
    enabled,
  });
}

/** Its replay comes within seconds of the end; who looks for it then need not reload. */
function isAwaitingReplay(answer: EventAnswer | undefined): boolean {
  if (!answer) return false;
  const { endedAt, replay } = answer.event;
  return !replay && endedAt !== null && Date.parse(answer.now) - Date.parse(endedAt) < 90_000;
}

export function useEventQuestions(id: string) {
  return useQuery({ queryKey: keys.eventQuestions(id), queryFn: () => call('eventQuestions', { params: { id } }) });
}

export function useMyQuestions(enabled: boolean) {
  return useQuery({ queryKey: keys.myQuestions, queryFn: () => call('myQuestions'), enabled });
}
