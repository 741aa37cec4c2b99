import type { LeadFilter } from '@jingqi/contract';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useStaffRole } from '../useStaffRole.ts';
import { scopesOf } from './leadActs.ts';
import { readLeadSearch, writeLeadSearch } from './leadSearch.ts';

/** The filter and the open lead, both in the address: they survive a reload and can be sent to a colleague. */
export function useLeadSearch() {
  const role = useStaffRole();
  const [address, setAddress] = useSearchParams();
  const scopes = scopesOf(role);
  const search = useMemo(() => readScoped(address, scopes), [address, scopes]);
  return {
    search,
    scopes,
    openId: address.get('lead'),
    change: (part: Partial<LeadFilter>) =>
      setAddress((now) => writeLeadSearch({ ...readScoped(now, scopes), ...part }, now), { replace: true }),
    replace: (filter: LeadFilter) => setAddress((now) => writeLeadSearch(filter, now), { replace: true }),
    clear: () =>
      setAddress((now) => writeLeadSearch({ scope: search.scope, sort: search.sort }, now), { replace: true }),
    open: (id: string | null) => setAddress((now) => withOpen(now, id), { replace: true }),
  };
}
export type LeadSearch = ReturnType<typeof useLeadSearch>;

function readScoped(address: URLSearchParams, scopes: readonly LeadFilter['scope'][]): LeadFilter {
  const start = scopes[0] ?? 'all';
  const search = readLeadSearch(address, { scope: start });
  return scopes.includes(search.scope) ? search : { ...search, scope: start };
}

function withOpen(address: URLSearchParams, id: string | null): URLSearchParams {
  const next = new URLSearchParams(address);
  if (id === null) next.delete('lead');
  else next.set('lead', id);
  return next;
}
