import type { Chain } from '@jingqi/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { onPersonChange } from '../../api/person.ts';
import { queryClient } from '../../api/queries.ts';

const all = ['meetings'] as const;
const freshMs = 10_000;

onPersonChange(() => void queryClient.resetQueries({ queryKey: all }));

/** Everything that is shown of meetings is fetched again. */
export function meetingsChanged(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: all });
}

const withOffset = <A extends { now: string }>(answer: A) => ({
  ...answer,
  /** What the server's clock is ahead of ours, in ms. */
  offsetMs: Date.parse(answer.now) - Date.now(),
});

async function readBoard(id: string) {
  return withOffset(await call('meetingBoard', { params: { id } }));
}
export type Board = Awaited<ReturnType<typeof readBoard>>;

/** Slots and my meetings of an event, fetched again each ten seconds: requests and answers come at any time. */
export function useBoard(id: string, enabled = true) {
  return useQuery({
    queryKey: [...all, 'board', id],
    queryFn: () => readBoard(id),
    enabled,
    refetchInterval: freshMs,
  });
}

export interface CandidateWish {
  readonly text: string;
  readonly chain: Chain | '';
}

export function useCandidates(id: string, { text, chain }: CandidateWish) {
  return useInfiniteQuery({
    queryKey: [...all, 'candidates', id, text, chain],
    queryFn: ({ pageParam }) =>
      call('meetingCandidates', {
        params: { id },
        query: {
          ...(text === '' ? {} : { text }),
          ...(chain === '' ? {} : { chain }),
          ...(pageParam === '' ? {} : { after: pageParam }),
        },
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

export function useMyMeetings() {
  return useQuery({
    queryKey: [...all, 'mine'],
    queryFn: async () => withOffset(await call('myMeetings')),
    refetchInterval: 30_000,
  });
}

export function useMeeting(id: string) {
  return useQuery({
    queryKey: [...all, 'one', id],
    queryFn: async () => withOffset(await call('meeting', { params: { id } })),
    // The page hears of changes by the socket; this heals what was missed while the line was lost.
    refetchInterval: 30_000,
  });
}
