import type { EventReport, Id, Instrument } from '@jingqi/contract';
import { Lead, type LeadDoc } from '../leads/index.ts';

type FollowUp = Pick<EventReport, 'leads' | 'money'>;
type Counted = Pick<LeadDoc, 'kind' | 'state' | 'dueAt' | 'intent' | 'settledFen' | 'joinedInto'>;

/** The leads of an event, and the two sums, which are never one. */
export async function countFollowUp(eventId: Id, now: Date): Promise<FollowUp> {
  const fields = { kind: 1, state: 1, dueAt: 1, intent: 1, settledFen: 1, joinedInto: 1 } as const;
  return followUpOf(await Lead.find({ eventId }, fields).lean<Counted[]>(), now);
}

/** Doubles that were joined into another lead are not counted twice. */
export function followUpOf(all: readonly Counted[], now: Date): FollowUp {
  const leads = all.filter(({ joinedInto }) => joinedInto === null);
  const isOpen = ({ state }: Counted): boolean => state !== 'done' && state !== 'dropped';
  const intents = Map.groupBy(
    leads.flatMap(({ intent }) => intent ?? []),
    ({ instrument }) => instrument,
  );
  const intendedBy = [...intents].map(([instrument, some]: [Instrument, { amountFen: number }[]]) => ({
    instrument,
    fen: sum(some.map(({ amountFen }) => amountFen)),
    count: some.length,
  }));
  return {
    leads: {
      total: leads.length,
      byState: shares(leads.map(({ state }) => state)).map(([state, count]) => ({ state, count })),
      byKind: shares(leads.map(({ kind }) => kind)).map(([kind, count]) => ({ kind, count })),
      overdue: leads.filter((lead) => isOpen(lead) && lead.dueAt < now).length,
    },
    money: {
      intendedFen: sum(intendedBy.map(({ fen }) => fen)),
      intendedBy: intendedBy.toSorted((left, right) => right.fen - left.fen),
      settledFen: sum(leads.map(({ settledFen }) => settledFen ?? 0)),
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function shares<K extends string>(keys: readonly K[]): [K, number][] {
  const counts = [...Map.groupBy(keys, (key) => key)].map(([key, some]): [K, number] => [key, some.length]);
  return counts.toSorted(([, left], [, right]) => right - left);
}
