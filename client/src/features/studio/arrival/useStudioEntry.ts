import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../../../api/call.ts';
import { keys, queryClient } from '../../../api/queries.ts';
import { renewConnection } from '../../../realtime/index.ts';

export interface StudioEntry {
  state: 'opening' | 'open' | 'refused';
  /** Why the link was refused (ApiError). */
  error: unknown;
  retry: () => void;
}

/**
 * Exchanges the key of the link (`?k=`) for the session of whoever was invited, then takes the key out of the address,
 * so that it is neither seen on the screen nor sent on. Without a key the session of this browser is used.
 */
export function useStudioEntry(eventId: string): StudioEntry {
  const [params, setParams] = useSearchParams();
  const [key] = useState(() => params.get('k'));
  const exchange = useQuery({
    queryKey: ['studio', eventId, key],
    queryFn: () => enter(eventId, key ?? ''),
    enabled: key !== null,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const isDone = exchange.isSuccess;
  useEffect(() => {
    if (isDone) setParams(withoutKey, { replace: true });
  }, [isDone, setParams]);
  const isRefused = exchange.isError;
  const state = key === null || isDone ? 'open' : isRefused ? 'refused' : 'opening';
  return { state, error: exchange.error, retry: () => void exchange.refetch() };
}

async function enter(eventId: string, key: string) {
  const me = await call('enterStudio', { body: { eventId, key } });
  queryClient.setQueryData(keys.me, me);
  renewConnection();
  return me;
}

function withoutKey(params: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams(params);
  kept.delete('k');
  return kept;
}
