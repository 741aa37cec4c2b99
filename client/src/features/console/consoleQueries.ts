import type { StaffEventView } from '@jingqi/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { keys } from '../../api/queries.ts';

const consoleKeys = {
  events: ['console', 'events'],
  event: (id: string) => ['console', 'event', id],
  messages: ['console', 'messages'],
} as const;

export function useStaffEvents() {
  return useQuery({
    queryKey: consoleKeys.events,
    queryFn: async () => (await call('staffEvents')).items,
    refetchInterval: 10_000,
  });
}

export function useStaffEvent(id: string) {
  return useQuery({ queryKey: consoleKeys.event(id), queryFn: () => call('staffEvent', { params: { id } }) });
}

export function useMessages() {
  return useQuery({
    queryKey: consoleKeys.messages,
    queryFn: async () => (await call('messages')).items,
    refetchInterval: 5_000,
  });
}

/** Puts a changed event where the lists and pages will find it. */
export function useKeepEvent(): (event: StaffEventView) => void {
  const client = useQueryClient();
  return (event) => {
    client.setQueryData(consoleKeys.event(event.id), event);
    void client.invalidateQueries({ queryKey: consoleKeys.events });
    void client.invalidateQueries({ queryKey: keys.home });
    void client.invalidateQueries({ queryKey: keys.event(event.id) });
  };
}

/** Publishing and calling off. */
export function useEventAct(route: 'publishEvent' | 'cancelEvent') {
  const keep = useKeepEvent();
  return useMutation({ mutationFn: (id: string) => call(route, { params: { id } }), onSuccess: keep });
}
