import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { keys } from '../../api/queries.ts';

/** What is being done for me. */
export function useMyLeads() {
  return useQuery({ queryKey: keys.myLeads, queryFn: () => call('myLeads') });
}

/** Where I am signed in. */
export function useMySessions() {
  return useQuery({ queryKey: keys.mySessions, queryFn: () => call('mySessions') });
}
