import type { EventView } from '@jingqi/contract';

/** Whether every word of the search stands in the event's title, host, office or policy. */
export function eventMatches(event: EventView, search: string): boolean {
  const { title, host, policy, summary } = event;
  const text = [title, host.name, host.office, host.title, policy.title, policy.number, summary]
    .join(' ')
    .normalize('NFKC')
    .toLowerCase();
  return search
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
