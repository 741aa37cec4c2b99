import type { RegistrationView } from '@jingqi/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { keys, queryClient } from '../../api/queries.ts';

const pollMs = 30_000;

/** The form of an event, the places left, and mine. */
export function useRegistrationForm(eventId: string) {
  return useQuery({
    queryKey: keys.registrationForm(eventId),
    queryFn: () => call('registrationForm', { params: { id: eventId } }),
    refetchInterval: pollMs,
  });
}

/** My registrations, latest first; read again while one of them may change by itself. */
export function useMyRegistrations(enabled: boolean) {
  return useQuery({
    queryKey: keys.myRegistrations,
    queryFn: () => call('myRegistrations'),
    enabled,
    refetchInterval: ({ state }) => (state.data?.items.some(isMoving) ? pollMs / 2 : false),
  });
}

function isMoving({ state, eventState }: RegistrationView): boolean {
  const isComing = eventState === 'published' || eventState === 'live';
  return isComing && (state === 'pending' || state === 'waitlisted' || state === 'offered' || state === 'approved');
}

/** One of mine has become this; places of its event may have changed with it. */
export function registrationChanged(view: RegistrationView): void {
  queryClient.setQueryData<{ items: RegistrationView[] }>(keys.myRegistrations, (before) =>
    before ? { items: [view, ...before.items.filter(({ id }) => id !== view.id)] } : before,
  );
  void queryClient.invalidateQueries({ queryKey: keys.registrationForm(view.eventId) });
  void queryClient.invalidateQueries({ queryKey: keys.myRegistrations });
}
