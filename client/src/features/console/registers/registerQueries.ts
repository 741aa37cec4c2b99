import type { RegisterEntry, RegisterEntryInput, RegisterFilter, RegisterKind } from '@jingqi/contract';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { sendSheet, type SheetToSend } from '../sheets/sendSheet.ts';

const all = ['console', 'registers'] as const;

export function useRegister(kind: RegisterKind, filter: RegisterFilter) {
  return useInfiniteQuery({
    queryKey: [...all, kind, filter],
    queryFn: ({ pageParam }) =>
      call('registerList', { params: { kind }, query: { ...filter, ...(pageParam ? { after: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function useEntry(kind: RegisterKind, id: string) {
  return useQuery({ queryKey: [...all, 'entry', id], queryFn: () => call('registerEntry', { params: { kind, id } }) });
}

export function useHistory(kind: RegisterKind, id: string) {
  return useQuery({
    queryKey: [...all, 'history', id],
    queryFn: async () => (await call('registerHistory', { params: { kind, id } })).items,
  });
}

/** Everything of the registers is read anew after it. */
function useChange<I, O>(work: (input: I) => Promise<O>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: work, onSuccess: () => client.invalidateQueries({ queryKey: all }) });
}

export function useSaveEntry() {
  return useChange(({ id, entry, revision }: { id: string; entry: RegisterEntryInput; revision: number }) =>
    call('saveRegisterEntry', { params: { kind: entry.kind, id }, body: { entry, revision } }),
  );
}

export function useReveal({ kind, id }: Pick<RegisterEntry, 'kind' | 'id'>) {
  return useMutation({ mutationFn: () => call('revealRegisterPhone', { params: { kind, id } }) });
}

export function useImport(kind: RegisterKind) {
  return useChange(({ file, dryRun }: SheetToSend) => sendSheet('importRegister', { kind }, file, dryRun));
}
