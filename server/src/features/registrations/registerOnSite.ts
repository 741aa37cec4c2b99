import { DomainError, type Id } from '@jingqi/contract';
import type { RouteHandlers } from '../../kit/index.ts';
import { findEvent } from '../events/index.ts';
import { blankRegistration } from './blankRegistration.ts';
import { noteArrival } from './checkIn.ts';
import { claimOf, RegistrationClaim } from './claim.model.ts';
import { findStanding, type PartyStanding } from './findStanding.ts';
import { onRoll } from './onRoll.ts';
import { addRegistration } from './putRegistration.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';
import { requireAtTheDoor } from './registration.policy.ts';
import { staffView } from './registration.view.ts';
import type { Scene } from './scene.ts';
import { standingOf } from './standingOf.ts';
import { keepAttendee } from './takeInGuests.ts';

type Request = Parameters<RouteHandlers['registerOnSite']>[0];

/**
 * Somebody came without having registered: registered, let in and checked in. Who is admitted already is checked in; the same
 * id again answers the same. The deadline and the invitation do not hold at the door, the places do. Throws NOT_FOUND,
 * REGISTRATION_CLOSED (none, or the event is over), REGISTRATION_FULL, ALREADY_REGISTERED (waits, or was refused).
 */
export const registerOnSite: RouteHandlers['registerOnSite'] = async (request) => {
  const event = await findEvent(request.params.id);
  const party = await findStanding(request.body.uscc, request.body.enterprise);
  const { registration, already } = await onRoll(request, event._id, (scene) => takeIn(scene, request.body, party));
  return { registration: staffView(registration, event, await standingOf([registration], event)), already };
};

async function takeIn(
  scene: Scene,
  { id, name, contact }: Request['body'],
  party: PartyStanding,
): Promise<{ registration: RegistrationDoc; already: boolean }> {
  const { a, roll, event } = scene;
  requireAtTheDoor(event);
  const personId = await keepAttendee(scene, { name, contact, enterprise: party.enterprise, uscc: party.uscc });
  const known = await findStandingOne(scene, personId);
  if (known?.checkedInAt) return { registration: known, already: true };
  if (known) {
    a.audit('registration:check-in', known._id, { eventId: event._id });
    return { registration: await noteArrival(a, known), already: false };
  }
  if (await Registration.exists({ _id: id }).session(a.session)) throw new DomainError('CONFLICT');
  if (roll.taken >= roll.capacity) throw new DomainError('REGISTRATION_FULL');
  const blank = blankRegistration(scene, id);
  const filled = { ...blank, ...party, personId, name, contact, state: 'approved', source: 'onSite' } as const;
  const fresh = await addRegistration(scene, filled);
  a.audit('registration:on-site', fresh._id, { eventId: event._id });
  return { registration: await noteArrival(a, fresh), already: false };
}

/** The person's registration when they are admitted; null when there is none. Throws ALREADY_REGISTERED for any other that stands. */
async function findStandingOne({ a, event }: Scene, personId: Id): Promise<RegistrationDoc | null> {
  const _id = claimOf({ eventId: event._id, personId });
  const claim = await RegistrationClaim.findById(_id).session(a.session).lean();
  if (!claim) return null;
  const known = await Registration.findById(claim.registrationId).session(a.session).lean<RegistrationDoc>();
  if (known?.state !== 'approved') throw new DomainError('ALREADY_REGISTERED');
  return known;
}
