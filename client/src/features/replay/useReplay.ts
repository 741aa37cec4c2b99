import type { ReplayView } from '@jingqi/contract';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { isApiError } from '../../api/ApiError.ts';
import { call } from '../../api/call.ts';
import { keys, useMe } from '../../api/queries.ts';

/** A recording that is being prepared is asked for each 5 s; one that was taken off may come back. In ms. */
const preparedMs = 5_000;
const takenOffMs = 30_000;

/**
 * The replay for whoever is signed in now. Its address is kept until `refetch`, since another one would interrupt what is
 * played. `isAwaited`: it is asked for until it is there.
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
    refetchInterval: ({ state: { error } }) => {
      if (isApiError(error, 'REPLAY_WITHDRAWN')) return takenOffMs;
      return isAwaited && isApiError(error, 'REPLAY_NOT_READY') ? preparedMs : false;
    },
  });
}
