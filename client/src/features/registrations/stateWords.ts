import type { RegistrationState, RegistrationView } from '@jingqi/contract';

/** Which sentence (below `registration.state`) tells the state, and the place in line for it. */
export function stateWords({ state, waitlistPlace }: Pick<RegistrationView, 'state' | 'waitlistPlace'>): {
  key: RegistrationState | 'waiting';
  count: number;
} {
  if (state === 'waitlisted' && waitlistPlace === null) return { key: 'waiting', count: 0 };
  return { key: state, count: waitlistPlace ?? 0 };
}
