import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { call } from '../../../api/call.ts';
import { keys, queryClient } from '../../../api/queries.ts';
import { renewConnection } from '../../../realtime/index.ts';
import { linkKey, withoutKey } from './linkKey.ts';

export interface StudioEntry {
  state: 'opening' | 'open' | 'refused';
  /** Why the link was refused (ApiError). */
  error: unknown;
  retry: () => void;
}

/**
 * Exchanges the key of the link for the session of whoever was invited, then takes the key out of the address,
 * so that it is neither seen on the screen nor sent on. Without a key the session of this browser is used.
 */
export function useStudioEntry(eventId: string): StudioEntry {
  const navigate = useNavigate();
  const { search, hash } = useLocation();
  const fresh = linkKey(search, hash);
  const [key, setKey] = useState(fresh);
  // A newer link opened in the same window changes only the fragment.
  if (fresh !== null && fresh !== key) setKey(fresh);
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
    if (isDone && fresh !== null) void navigate({ search: withoutKey(search), hash: '' }, { replace: true });
  }, [isDone, fresh, search, navigate]);
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
