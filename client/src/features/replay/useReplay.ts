import type { ReplayView } from '@jingqi/contract';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { isApiError } from '../../api/ApiError.ts';
import { call } from '../../api/call.ts';
import { keys, useMe } from '../../api/queries.ts';

const againMs = 5_000;

/**
 * The replay for whoever is signed in now. Its address is kept until `refetch`, since another one would interrupt what is
 * played. `isAwaited`: while there is none it is asked for again.
 */
export function useReplay(eventId: string, isAwaited: boolean): UseQueryResult<ReplayView> {
  const me = useMe();
  return useQuery({
    queryKey: [...keys.event(eventId), 'replay', me.data?.id ?? ''],
    queryFn: () => call('replay', { params: { id: eventId } }),
    enabled: !me.isPending,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: ({ state }) => state.data === undefined,
    refetchInterval: ({ state }) => (isAwaited && isApiError(state.error, 'REPLAY_NOT_READY') ? againMs : false),
  });
}
