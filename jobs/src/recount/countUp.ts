import type { Id } from '@jingqi/contract';
import { Lead } from '@jingqi/server/features/leads';
import type { Expected } from './acts.ts';

export interface Counted {
  /** Sources of acknowledged acts that are in a lead of their kind and party. */
  found: number;
  /** Acknowledged, and in no lead. */
  lost: number;
  /** In more than one place, or parties with more than one living lead of a kind. */
  doubled: number;
}

/** Looks for each source in the leads that live. */
export async function countUp(eventId: Id, expected: readonly Expected[]): Promise<Counted> {
  const leads = await Lead.find({ eventId, joinedInto: null }, { kind: 1, uscc: 1, personId: 1, sources: 1 }).lean();
  const places = new Map<string, number>();
  const parties = new Map<string, number>();
  const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const { kind, uscc, personId, sources } of leads) {
    const party = uscc || `person:${personId}`;
    add(parties, `${kind} ${party}`);
    for (const source of sources) add(places, `${kind} ${party} ${source.kind} ${source.id}`);
  }
  const counts = expected.map(
    ({ kind, party, source }) => places.get(`${kind} ${party} ${source.kind} ${source.id}`) ?? 0,
  );
  const lost = counts.filter((count) => count === 0).length;
  const twice = (map: Map<string, number>): number => [...map.values()].filter((count) => count > 1).length;
  return { found: counts.length - lost, lost, doubled: twice(places) + twice(parties) };
}
