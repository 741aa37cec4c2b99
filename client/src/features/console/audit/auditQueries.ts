import type { AuditFilter } from '@jingqi/contract';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../api/call.ts';

export type AuditSearch = z.infer<typeof AuditFilter>;

export function useAudit(filter: AuditSearch) {
  return useInfiniteQuery({
    queryKey: ['console', 'audit', filter],
    queryFn: ({ pageParam }) => call('audit', { query: { ...filter, ...(pageParam ? { after: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** A walk along the whole chain, on demand; with the time it ended. */
export function useAuditCheck() {
  return useQuery({
    queryKey: ['console', 'auditCheck'],
    queryFn: async () => ({ ...(await call('auditCheck')), at: new Date().toISOString() }),
    enabled: false,
    staleTime: Infinity,
  });
}
