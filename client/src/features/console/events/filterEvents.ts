import type { EventState, StaffEventView } from '@jingqi/contract';

/** The events in a state (`all`: any) whose title, host, office or policy holds `words`. */
export function filterEvents(
  events: readonly StaffEventView[],
  state: EventState | 'all',
  words: string,
): StaffEventView[] {
  const wanted = words.trim().toLowerCase();
  return events.filter(({ title, host, policy, ...event }) => {
    if (state !== 'all' && event.state !== state) return false;
    return `${title} ${host.name} ${host.office} ${policy.title}`.toLowerCase().includes(wanted);
  });
}
