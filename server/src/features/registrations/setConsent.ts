import { DomainError, type ConsentPurpose } from '@jingqi/contract';
import type { RouteHandlers } from '../../kit/index.ts';
import { withdrawContact } from '../leads/index.ts';
import { askFollowUp } from './askFollowUp.ts';
import { changeMine } from './changeMine.ts';
import type { ConsentDoc, RegistrationDoc } from './registration.model.ts';
import { hasConsent, stands } from './registration.policy.ts';
import type { Scene } from './scene.ts';

/**
 * Agrees to a purpose or takes it back, with effect everywhere: without `contact` nobody may call, without `matching` no
 * investor sees the enterprise, without `event` there is no registration. Throws NOT_FOUND, WRONG_STATE.
 */
export const setConsent: RouteHandlers['setConsent'] = async (request) => {
  const { purpose, granted } = request.body;
  return changeMine(request, request.params.id, async (before, scene) => {
    if (hasConsent(before, purpose) === granted) return null;
    return granted ? grant(scene, before, purpose) : withdraw(scene, before, purpose);
  });
};

async function grant(
  scene: Scene,
  before: RegistrationDoc,
  purpose: ConsentPurpose,
): Promise<Partial<RegistrationDoc>> {
  if (!stands(before.state)) throw new DomainError('WRONG_STATE');
  const fresh = { purpose, grantedAt: scene.a.now, withdrawnAt: null };
  const others = before.consents.filter((consent) => consent.purpose !== purpose);
  const wishes = { event: {}, contact: { wantsContact: true }, matching: { openToMeetings: true } };
  const change = { consents: [...others, fresh], ...wishes[purpose] };
  if (purpose === 'contact') await askFollowUp(scene, { ...before, ...change });
  return change;
}

async function withdraw(
  { a }: Scene,
  before: RegistrationDoc,
  purpose: ConsentPurpose,
): Promise<Partial<RegistrationDoc>> {
  const { eventId, personId, state } = before;
  const gone = purpose === 'event' ? before.consents.map((consent) => consent.purpose) : [purpose];
  const consents = before.consents.map((consent): ConsentDoc =>
    gone.includes(consent.purpose) ? { ...consent, withdrawnAt: consent.withdrawnAt ?? a.now } : consent,
  );
  if (gone.includes('contact'))
    await withdrawContact(a, { eventId, party: { personId }, kinds: ['contactRequest', 'need'] });
  return {
    consents,
    ...(gone.includes('contact') ? { wantsContact: false, need: '' } : {}),
    ...(gone.includes('matching') ? { openToMeetings: false } : {}),
    ...(purpose === 'event' && stands(state) ? { state: 'cancelled' as const } : {}),
  };
}
