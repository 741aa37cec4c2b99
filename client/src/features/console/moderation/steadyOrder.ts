/** What a list shows, and what has arrived since but waits outside so that nothing moves under the pointer. */
export interface SteadyList {
  shown: string[];
  fresh: string[];
}

/**
 * The next order of a list. Not held: exactly what is wanted. Held (the pointer is at work in the list):
 * every row stays where it is, also rows that are gone meanwhile; new ones queue up in `fresh`.
 */
export function steadyOrder(before: SteadyList, wanted: readonly string[], held: boolean): SteadyList {
  if (!held) return { shown: [...wanted], fresh: [] };
  const known = new Set(before.shown);
  return { shown: before.shown, fresh: wanted.filter((id) => !known.has(id)) };
}
