import type { RecordingChange, RecordingView } from '@jingqi/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { keys } from '../../../api/queries.ts';

const recordingsKey = ['console', 'recordings'] as const;
const everyMs = 15_000;

/** Recordings, the latest first; what is on air grows. */
export function useRecordings() {
  return useQuery({
    queryKey: recordingsKey,
    queryFn: async () => (await call('recordings')).items,
    refetchInterval: everyMs,
  });
}

/** One decision upon a recording. Whether it was taken or not, the list is read anew. */
export function useChangeRecording() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ eventId, body }: { eventId: RecordingView['eventId']; body: RecordingChange }) =>
      call('changeRecording', { params: { id: eventId }, body }),
    onSettled: async (_view, _error, { eventId }) => {
      void client.invalidateQueries({ queryKey: keys.event(eventId) });
      void client.invalidateQueries({ queryKey: keys.home });
      await client.invalidateQueries({ queryKey: recordingsKey });
    },
  });
}
