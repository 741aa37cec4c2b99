import type { RegistrationView } from '@jingqi/contract';

const held = new Set<RegistrationView['state']>(['approved', 'pending']);
const waiting = new Set<RegistrationView['state']>(['waitlisted', 'offered']);

/** It holds a place. */
export function isHeld({ state }: Pick<RegistrationView, 'state'>): boolean {
  return held.has(state);
}

/** It holds a place or waits for one at an event still to come or on air: it can be changed and given up. */
export function isAlive({ state, eventState }: Pick<RegistrationView, 'state' | 'eventState'>): boolean {
  const isComing = eventState === 'published' || eventState === 'live';
  return isComing && (held.has(state) || waiting.has(state));
}
