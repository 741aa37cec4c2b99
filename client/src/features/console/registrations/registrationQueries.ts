import type { District, EventView, RegistrationState } from '@jingqi/contract';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type RouteInput } from '../../../api/call.ts';
import { sendSheet, type SheetToSend } from '../sheets/sendSheet.ts';
import { useStaffRole } from '../useStaffRole.ts';

export interface RegistrationSearch {
  state?: RegistrationState | undefined;
  district?: District | undefined;
  text?: string | undefined;
}

const keyOf = (eventId: string) => ['console', 'registrations', eventId] as const;

/** Windows are shown public events only, so they ask where everybody does. */
export function useEventHead(id: string) {
  const isWindow = useStaffRole() === 'window';
  return useQuery({
    queryKey: ['console', 'event-head', id, isWindow],
    queryFn: async (): Promise<EventView> =>
      isWindow ? (await call('event', { params: { id } })).event : call('staffEvent', { params: { id } }),
  });
}

export function useRegistrations(eventId: string, search: RegistrationSearch) {
  return useInfiniteQuery({
    queryKey: [...keyOf(eventId), search],
    queryFn: ({ pageParam }) =>
      call('registrations', {
        params: { id: eventId },
        query: { ...search, ...(pageParam === '' ? {} : { after: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
}
export type RegistrationPages = ReturnType<typeof useRegistrations>;

/** What is fetched of an event's registrations is read anew. */
export function useRenewRegistrations(eventId: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keyOf(eventId) });
}

export function useDecide(eventId: string) {
  const renew = useRenewRegistrations(eventId);
  return useMutation({
    mutationFn: (body: RouteInput<'decideRegistrations'>['body']) =>
      call('decideRegistrations', { params: { id: eventId }, body }),
    onSuccess: renew,
  });
}

export function useImportRegistrations(eventId: string) {
  const renew = useRenewRegistrations(eventId);
  return useMutation({
    mutationFn: ({ file, dryRun }: SheetToSend) => sendSheet('importRegistrations', { id: eventId }, file, dryRun),
    onSuccess: (report) => (report.state === 'checked' ? undefined : renew()),
  });
}

export function useCheckIn(eventId: string) {
  const renew = useRenewRegistrations(eventId);
  return useMutation({
    mutationFn: (body: RouteInput<'checkIn'>['body']) => call('checkIn', { params: { id: eventId }, body }),
    onSuccess: () => void renew(),
  });
}

export function useAttendance(eventId: string, enabled: boolean) {
  return useQuery({
    queryKey: [...keyOf(eventId), 'attendance'],
    queryFn: () => call('attendance', { params: { id: eventId } }),
    enabled,
  });
}
