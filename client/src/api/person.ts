import type { MeView } from '@jingqi/contract';
import { keys, queryClient } from './queries.ts';

type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells `listener` whenever somebody signs in or out in this page. Returns its removal. */
export function onPersonChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Somebody signed in (`me`) or out (null): what was fetched for the one before is forgotten. */
export function personChanged(me: MeView | null): void {
  queryClient.removeQueries({ queryKey: keys.me, predicate: ({ queryKey }) => queryKey.length > keys.me.length });
  queryClient.setQueryData(keys.me, me);
  // Open to everybody, with what is mine in it.
  void queryClient.resetQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'event' && queryKey[2] === 'registration',
  });
  for (const listener of listeners) listener();
}
