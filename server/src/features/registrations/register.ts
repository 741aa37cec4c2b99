import { DomainError, type Id, type RegistrationInput } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { Caller, RouteHandlers } from '../../kit/index.ts';
import { contactOf } from '../accounts/index.ts';
import { findPublicEvent } from '../events/index.ts';
import { askFollowUp } from './askFollowUp.ts';
import { blankRegistration } from './blankRegistration.ts';
import { claimOf, RegistrationClaim } from './claim.model.ts';
import { findStanding, type PartyStanding } from './findStanding.ts';
import { onRoll } from './onRoll.ts';
import { addRegistration } from './putRegistration.ts';
import { viewOf } from './readMine.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';
import {
  firstState,
  fittingAnswers,
  isInvited,
  newConsents,
  requireConsents,
  requireOpen,
  standing,
} from './registration.policy.ts';
import type { Scene } from './scene.ts';

interface Applicant {
  input: RegistrationInput;
  personId: Id;
  contact: string;
  party: PartyStanding;
  /** Investors come for the enterprises and are no subject of the invitation. */
  isInvestor: boolean;
}

/** Registrations of one person for one event, given up ones among them: who goes on coming and going fills the list of staff. */
const mostOfOne = 20;

/**
 * Registers the caller. The same id again answers the same. Throws NOT_FOUND, REGISTRATION_CLOSED, REGISTRATION_FULL,
 * ALREADY_REGISTERED, NOT_INVITED, ENTERPRISE_LIMIT, CONSENT_NEEDED, INVALID_INPUT, TOO_MANY_REQUESTS.
 */
export const register: RouteHandlers['register'] = async (request) => {
  const { platform, actor, params, body } = request;
  await findPublicEvent(params.id);
  const applicant = {
    input: body,
    personId: actor.personId,
    contact: await contactOf(actor.personId),
    party: await findStanding(body.uscc, body.enterprise),
    isInvestor: actor.role === 'investor',
  };
  return viewOf(platform, await takeIn(request, params.id, applicant));
};

async function takeIn(caller: Caller, eventId: Id, applicant: Applicant): Promise<RegistrationDoc> {
  return onRoll(caller, eventId, async (scene) => {
    const { a } = scene;
    const same = await Registration.findById(applicant.input.id).session(a.session).lean<RegistrationDoc>();
    if (same && same.personId === applicant.personId && same.eventId === eventId) return same;
    if (same) throw new DomainError('NOT_FOUND');
    await requireAdmitted(scene, applicant);
    const fresh = await addRegistration(scene, filledIn(scene, applicant));
    await askFollowUp(scene, fresh);
    return fresh;
  });
}

async function requireAdmitted({ a, roll, event }: Scene, { personId, party, isInvestor }: Applicant): Promise<void> {
  const _id = claimOf({ eventId: event._id, personId });
  if (await RegistrationClaim.exists({ _id }).session(a.session)) throw new DomainError('ALREADY_REGISTERED');
  requireOpen(roll, event, a.now);
  const given = await Registration.countDocuments({ personId, eventId: event._id }).session(a.session);
  if (given >= mostOfOne) throw new DomainError('TOO_MANY_REQUESTS');
  if (!isInvestor && !isInvited(roll, party)) throw new DomainError('NOT_INVITED');
  await requireEnterpriseRoom({ a, roll, event }, party.uscc);
}

/** Throws ENTERPRISE_LIMIT. */
export async function requireEnterpriseRoom(
  { a, roll, event }: Pick<Scene, 'a' | 'roll' | 'event'>,
  uscc: string,
): Promise<void> {
  if (roll.perEnterprise === 0 || uscc === '') return;
  const state = mongoose.trusted({ $in: [...standing] });
  const held = await Registration.countDocuments({ eventId: event._id, uscc, state }).session(a.session);
  if (held >= roll.perEnterprise) throw new DomainError('ENTERPRISE_LIMIT');
}

function filledIn(scene: Scene, { input, personId, contact, party }: Applicant): RegistrationDoc {
  const { a, roll } = scene;
  const { id, name, position, wantsContact, openToMeetings, need } = input;
  const consents = newConsents(input.consents, a.now);
  requireConsents({ consents, wantsContact, openToMeetings });
  return {
    ...blankRegistration(scene, id),
    ...party,
    personId,
    name,
    contact,
    position,
    answers: fittingAnswers(roll.questions, input.answers),
    consents,
    wantsContact,
    openToMeetings,
    need,
    state: firstState(roll),
  };
}
