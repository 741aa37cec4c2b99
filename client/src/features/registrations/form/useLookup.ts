import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { usccState } from './usccState.ts';

/** The enterprise of a whole code in the register: `data` null when it is not there. */
export function useLookup(code: string) {
  return useQuery({
    queryKey: ['enterprise', code],
    queryFn: () => call('enterpriseLookup', { query: { uscc: code } }),
    enabled: usccState(code).isComplete,
    staleTime: 300_000,
  });
}
