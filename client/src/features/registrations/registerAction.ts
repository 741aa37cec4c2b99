import type { EventState, RegistrationForm, RegistrationView, Role } from '@jingqi/contract';

/** What a person can do about registering for an event now. */
export type RegisterAction =
  /** Nothing: there is no registration, or this person does not register. */
  | { kind: 'none' }
  | { kind: 'register' | 'waitlist' | 'full' | 'closed' }
  | { kind: 'confirm'; mine: RegistrationView; until: string }
  | { kind: 'mine'; mine: RegistrationView };

interface Situation {
  form: RegistrationForm;
  eventState: EventState;
  /** Null without a session. */
  role: Role | null;
  /** ms since the epoch, by the server's clock. */
  now: number;
}

const registering = new Set<Role>(['guest', 'sme', 'investor']);

export function registerActionOf({ form, eventState, role, now }: Situation): RegisterAction {
  if (role !== null && !registering.has(role)) return { kind: 'none' };
  const mine = standing(form.mine);
  const until = mine?.offerExpiresAt ?? null;
  if (mine?.state === 'offered' && until !== null && now < Date.parse(until)) return { kind: 'confirm', mine, until };
  if (mine) return { kind: 'mine', mine };
  if (eventState !== 'published' && eventState !== 'live') return { kind: 'none' };
  if (form.state === 'notOpen') return { kind: 'none' };
  if (form.state === 'closed') return { kind: 'closed' };
  if (form.state === 'open') return { kind: 'register' };
  return { kind: form.settings.waitlist > 0 ? 'waitlist' : 'full' };
}

/** A registration that stands in the way of another; those given up do not. */
function standing(mine: RegistrationView | null): RegistrationView | null {
  return mine && mine.state !== 'cancelled' && mine.state !== 'lapsed' ? mine : null;
}
