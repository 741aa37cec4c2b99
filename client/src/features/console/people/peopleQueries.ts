import type { PeopleQuery, PersonView } from '@jingqi/contract';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call, type RouteInput } from '../../../api/call.ts';

export type PeopleSearch = Omit<z.infer<typeof PeopleQuery>, 'after'>;
const lists = ['console', 'people'] as const;

export function usePeople(search: PeopleSearch) {
  return useInfiniteQuery({
    queryKey: [...lists, search],
    queryFn: ({ pageParam }) => call('people', { query: { ...search, ...(pageParam ? { after: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** The first people who fit, to choose from. */
export function useSomePeople(text: string) {
  return useQuery({
    queryKey: [...lists, 'some', text],
    queryFn: async () => (await call('people', { query: text === '' ? {} : { text } })).items,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** One act upon an account; the lists are read anew after it. */
function usePersonAct<I>(act: (input: I) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => client.invalidateQueries({ queryKey: lists }) });
}

export function useBan() {
  return usePersonAct(({ person, reason }: { person: PersonView; reason: string }) =>
    call('banPerson', { params: { id: person.id }, body: { reason } }),
  );
}

export function useUnban() {
  return usePersonAct((person: PersonView) => call('unbanPerson', { params: { id: person.id } }));
}

export function useSetInvestor() {
  return usePersonAct(({ person, institutionId }: { person: PersonView; institutionId: string | null }) =>
    call('setInvestor', { params: { id: person.id }, body: { institutionId } }),
  );
}

export function useSaveStaff() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RouteInput<'saveStaff'>['body']) => call('saveStaff', { body }),
    onSettled: () => client.invalidateQueries({ queryKey: lists }),
  });
}

/** Carriers or institutions of the register, by a part of their name. */
export function useRegisterChoices(kind: 'carrier' | 'institution', text: string) {
  return useQuery({
    queryKey: ['console', 'registerChoices', kind, text],
    queryFn: async () => {
      const query = { active: 'true', ...(text === '' ? {} : { text }) } as const;
      return (await call('registerList', { params: { kind }, query })).items.map(({ id, name }) => ({ id, name }));
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
