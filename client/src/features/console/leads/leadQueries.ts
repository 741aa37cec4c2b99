import type { LeadBulk, LeadDetail, LeadFilter, SavedLeadFilters } from '@jingqi/contract';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isApiError } from '../../../api/ApiError.ts';
import { call } from '../../../api/call.ts';
import { withLead, type LeadPages } from './leadPages.ts';

const lists = ['console', 'leads'] as const;
export const leadKeys = {
  list: (filter: LeadFilter) => [...lists, filter] as const,
  lead: (id: string) => ['console', 'lead', id] as const,
  saved: ['console', 'leadFilters'] as const,
  offices: (text: string) => ['console', 'leadOffices', text] as const,
};

const renewMs = 15_000;
/** While there is nothing to show, unless it was refused. */
const firstMs = 3_000;
/** A longer list is renewed by hand: nobody wants 20 pages fetched four times a minute. */
const renewedPages = 3;

function pauseMs({ data, error }: { data: unknown; error: Error | null }): number {
  const isAwaited = data === undefined && (error === null || isApiError(error, 'OFFLINE', 'UNAVAILABLE', 'INTERNAL'));
  return isAwaited ? firstMs : renewMs;
}

/** Leads of a filter, 50 at a time. */
export function useLeadPages(filter: LeadFilter) {
  return useInfiniteQuery({
    queryKey: leadKeys.list(filter),
    queryFn: ({ pageParam }) => call('leads', { query: { ...filter, ...(pageParam ? { after: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) <= renewedPages ? pauseMs(state) : false),
  });
}

export function useLead(id: string) {
  return useQuery({
    queryKey: leadKeys.lead(id),
    queryFn: () => call('lead', { params: { id } }),
    refetchInterval: ({ state }) => pauseMs(state),
  });
}

/** Puts a changed lead where list and panel will find it; null: it went where the person does not see it. */
export function useKeepLead(): (id: string, lead: LeadDetail | null) => void {
  const client = useQueryClient();
  return (id, lead) => {
    if (lead) client.setQueryData(leadKeys.lead(id), lead);
    else void client.invalidateQueries({ queryKey: leadKeys.lead(id) });
    client.setQueriesData<LeadPages>({ queryKey: lists }, (pages) => pages && withLead(pages, id, lead));
  };
}

/** All leads on the screen anew. */
export function useRenewLeads(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: lists }),
      client.invalidateQueries({ queryKey: ['console', 'lead'] }),
    ]);
  };
}

export function useBulk() {
  const renew = useRenewLeads();
  return useMutation({ mutationFn: (body: LeadBulk) => call('bulkLeads', { body }), onSettled: renew });
}

export function useSavedFilters() {
  return useQuery({
    queryKey: leadKeys.saved,
    queryFn: async () => (await call('leadFilters')).items,
    staleTime: 60_000,
  });
}

export function useSaveFilters() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (items: SavedLeadFilters['items']) => call('saveLeadFilters', { body: { items } }),
    onSuccess: ({ items }) => client.setQueryData(leadKeys.saved, items),
  });
}

/** Whom a lead can be handed to, by the beginning of a name. */
export function useOffices(text: string) {
  return useQuery({
    queryKey: leadKeys.offices(text),
    queryFn: async () => (await call('leadOffices', { query: text === '' ? {} : { text } })).items,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
