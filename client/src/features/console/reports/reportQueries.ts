import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';

export function useReports() {
  return useQuery({ queryKey: ['console', 'reports'], queryFn: async () => (await call('reports')).items });
}

export function useReport(eventId: string) {
  return useQuery({
    queryKey: ['console', 'report', eventId],
    queryFn: () => call('eventReport', { params: { id: eventId } }),
  });
}
